import { majorityChancesOfSamples } from '#lab/evaluation/majority-vote';
import { passAtK } from '#lab/evaluation/pass-at-k';
import type { AnswerTally } from './tally.ts';

/** How often n solutions, drawn without putting back from those of a tally, lead to the right answer. Shares in [0, 1]. */
export interface ChoiceShares {
  /** One of the n is right: what a choice that never errs would reach. */
  readonly covered: number;
  /** The most frequent answer is right. */
  readonly voted: number;
  /** A random one of those that the checker of the working passes is right; of all, where it passes none. */
  readonly reckoned: number;
  /** The world's checker passes one of them, right in every line. */
  readonly verified: number;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * What choosing among n solutions comes to, exactly.
 * @param right the right answer
 * @param n from 1 to the number of solutions tallied
 * @throws RangeError when n lies outside
 */
export function choiceShares(tallies: readonly AnswerTally[], right: number, n: number): ChoiceShares {
  const counts = tallies.map(({ count }) => count);
  const samples = total(counts);
  const passed = total(tallies.map(({ reckoned }) => reckoned));
  const winner = tallies.findIndex(({ answer }) => answer === right);
  const { count, reckoned } = tallies[winner] ?? { count: 0, reckoned: 0 };
  // Solutions are alike before they are checked: the one chosen is right as often as any that is passed, or refused.
  const anyPassed = passAtK(samples, passed, n);
  const amongPassed = passed === 0 ? 0 : reckoned / passed;
  const amongRefused = passed === samples ? 0 : (count - reckoned) / (samples - passed);
  return {
    covered: passAtK(samples, count, n),
    voted: winner === -1 ? 0 : majorityChancesOfSamples(counts, n)[winner]!,
    reckoned: anyPassed * amongPassed + (1 - anyPassed) * amongRefused,
    verified: passAtK(samples, total(tallies.map(({ verified }) => verified)), n),
  };
}
