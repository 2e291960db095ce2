import { scoreOf, type Outcome } from './rule.ts';

/** What to learn from the answers to one question: one of them by its index, to say 'I do not know', or nothing. */
export type Target = number | 'abstain' | null;

/**
 * Weighs answering against 'I do not know' by the mean score of the answers that were given. Where answering scored more, the
 * first right answer is kept; where it scored less, abstaining is; where they scored the same there is nothing to choose.
 * Under a penalty c answering wins when the share of right ones among the answers given is above c/(1+c).
 */
export function chooseTarget(outcomes: readonly Outcome[], penalty: number): Target {
  const given = outcomes.filter((outcome) => outcome !== 'abstained');
  const score = given.reduce((sum, outcome) => sum + scoreOf(outcome, penalty), 0);
  if (score > 0) return outcomes.indexOf('right');
  return score < 0 ? 'abstain' : null;
}
