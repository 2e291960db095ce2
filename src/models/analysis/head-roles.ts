import type { Trace } from './trace.ts';

/** What a head's attention may go to, that can be counted without knowing what it means. */
export type AttentionTarget = 'itself' | 'previous' | 'start' | 'sameWord' | 'antecedent';

/** Mean attention weight on a target, over all tokens that have one. */
interface TargetShare {
  readonly target: AttentionTarget;
  /** In [0, 1]. */
  readonly share: number;
  /** The same if every token looked at all it can see equally. */
  readonly even: number;
  /** Tokens it was measured on. */
  readonly tokens: number;
}

export interface HeadRole {
  /** Counted from 0. */
  readonly layer: number;
  readonly head: number;
  readonly shares: readonly TargetShare[];
}

/** A text that was read, and for each pronoun's place the places of the name it stands for. */
export interface ReadText {
  readonly ids: readonly number[];
  readonly trace: Trace;
  readonly antecedents: ReadonlyMap<number, readonly number[]>;
}

const targets: Readonly<Record<AttentionTarget, (text: ReadText, row: number) => readonly number[]>> = {
  itself: (_, row) => [row],
  previous: (_, row) => [row - 1],
  start: () => [0],
  sameWord: ({ ids }, row) => ids.flatMap((id, column) => (column < row && id === ids[row] ? [column] : [])),
  antecedent: ({ antecedents }, row) => antecedents.get(row) ?? [],
};

/**
 * Where the heads of a model look, measured over texts. The first two tokens of a text, for which nearly everything
 * coincides, do not count.
 * @param texts at least one, all read by one model
 */
export function headRoles(texts: readonly ReadText[]): HeadRole[] {
  const layers = texts[0]?.trace.attention ?? [];
  return layers.flatMap((heads, layer) =>
    heads.map((_, head) => ({
      layer,
      head,
      shares: (Object.keys(targets) as AttentionTarget[]).map((target) =>
        shareOf(texts, layer, head, target),
      ),
    })),
  );
}

function shareOf(
  texts: readonly ReadText[],
  layer: number,
  head: number,
  target: AttentionTarget,
): TargetShare {
  let sum = 0;
  let even = 0;
  let tokens = 0;
  for (const text of texts) {
    const { length, attention } = text.trace;
    const weights = attention[layer]![head]!;
    for (let row = 2; row < length; row++) {
      const columns = targets[target](text, row);
      if (columns.length === 0) continue;
      tokens++;
      even += columns.length / (row + 1);
      for (const column of columns) sum += weights[row * length + column]!;
    }
  }
  return { target, share: tokens === 0 ? 0 : sum / tokens, even: tokens === 0 ? 0 : even / tokens, tokens };
}
