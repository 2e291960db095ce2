import type { PhrasingSpreadUpdate } from '#run/small-change/protocol';

type Relations = PhrasingSpreadUpdate['relations'];

/** How far apart the phrasings of one relation lie: best less worst share right, in [0, 1]. */
export interface Spread {
  readonly relation: string;
  /** Over the phrasings that the model has read; null where it has read fewer than two. */
  readonly read: number | null;
  /** Over all. */
  readonly all: number | null;
}

export const spreadsOf = (relations: Relations): readonly Spread[] =>
  relations.map(({ relation, phrasings }) => ({
    relation,
    read: range(phrasings.filter(({ read }) => read)),
    all: range(phrasings),
  }));

function range(phrasings: Relations[number]['phrasings']): number | null {
  if (phrasings.length < 2) return null;
  const shares = phrasings.map((phrasing) => phrasing.true / Math.max(1, phrasing.people));
  return Math.max(...shares) - Math.min(...shares);
}

/** The greatest spread over the relations and the median one; null where there is none. */
export function overRelations(
  spreads: readonly Spread[],
  which: 'read' | 'all',
): { readonly greatest: number; readonly median: number } | null {
  const values = spreads.flatMap((spread) => spread[which] ?? []).sort((a, b) => a - b);
  if (values.length === 0) return null;
  const middle = (values.length - 1) / 2;
  return {
    greatest: values.at(-1)!,
    median: (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2,
  };
}
