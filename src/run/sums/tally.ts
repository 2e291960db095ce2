import type { SumSolution } from './read-solution.ts';

/** How many solutions of a problem came to one answer, and how many of these each checker passes. */
export interface AnswerTally {
  /** Null for solutions that end without a number. */
  readonly answer: number | null;
  readonly count: number;
  readonly reckoned: number;
  readonly verified: number;
}

/** Counts solutions by their answer, the most frequent first; of two as frequent the smaller answer. */
export function tallySolutions(solutions: readonly SumSolution[]): AnswerTally[] {
  const tallies = new Map<number | null, AnswerTally>();
  for (const { answer, reckons, verified } of solutions) {
    const { count, reckoned, verified: passed } = tallies.get(answer) ?? NONE;
    tallies.set(answer, {
      answer,
      count: count + 1,
      reckoned: reckoned + Number(reckons),
      verified: passed + Number(verified),
    });
  }
  return [...tallies.values()].sort((a, b) => b.count - a.count || (a.answer ?? -1) - (b.answer ?? -1));
}

const NONE: AnswerTally = { answer: null, count: 0, reckoned: 0, verified: 0 };

/** A tally in a recording: four numbers in a row for each answer, −1 for none. */
export const packTally = (tallies: readonly AnswerTally[]): number[] =>
  tallies.flatMap(({ answer, count, reckoned, verified }) => [answer ?? -1, count, reckoned, verified]);

/** Reads `packTally`'s rows back. */
export function unpackTally(packed: readonly number[]): AnswerTally[] {
  return Array.from({ length: packed.length / 4 }, (_, i) => {
    const [answer, count, reckoned, verified] = packed.slice(4 * i, 4 * i + 4);
    return {
      answer: answer === -1 ? null : answer!,
      count: count!,
      reckoned: reckoned!,
      verified: verified!,
    };
  });
}
