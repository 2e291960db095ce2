import { requireCount } from '../require.ts';
import { requireProbability } from './require-probability.ts';

export interface Verifier {
  /** How often it accepts a right answer. */
  readonly acceptsRight: number;
  /** How often it accepts a wrong one. */
  readonly acceptsWrong: number;
}

/**
 * How often the answer is right that is chosen from n independent ones by a verifier: a random one of those it accepts, or of
 * all where it accepts none. With a perfect verifier it is 1 − (1 − p)^n, the coverage; with a false-accept rate above 0 it stays
 * below p·a / (p·a + (1 − p)·f) however large n.
 * @param p how often one answer is right, in [0, 1]
 * @param n answers, from 1
 * @throws RangeError when a number is out of range
 */
export function bestOfNAccuracy(p: number, n: number, { acceptsRight, acceptsWrong }: Verifier): number {
  requireCount('The number of answers', n);
  requireProbability('The chance of a right answer', p);
  requireProbability('The share of right answers accepted', acceptsRight);
  requireProbability('The share of wrong answers accepted', acceptsWrong);
  const right = p * acceptsRight;
  const accepted = right + (1 - p) * acceptsWrong;
  // Answers are alike before the verifier sees them, so the chosen one is right as often as any that is accepted.
  const none = (1 - accepted) ** n;
  const amongAccepted = accepted > 0 ? right / accepted : 0;
  const amongRefused = accepted < 1 ? (p - right) / (1 - accepted) : 0;
  return (1 - none) * amongAccepted + none * amongRefused;
}
