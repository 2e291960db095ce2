import type { AnswerTally } from '#run/sums/tally';

/** Several tallies of one problem as one, the most frequent answer first. */
export function mergeTallies<T extends AnswerTally>(tallies: readonly (readonly T[])[]): T[] {
  const merged = new Map<number | null, T>();
  for (const each of tallies.flat()) {
    const known = merged.get(each.answer);
    merged.set(
      each.answer,
      known === undefined
        ? each
        : {
            ...known,
            count: known.count + each.count,
            reckoned: known.reckoned + each.reckoned,
            verified: known.verified + each.verified,
          },
    );
  }
  return [...merged.values()].sort((a, b) => b.count - a.count || (a.answer ?? -1) - (b.answer ?? -1));
}
