import { requireCount } from '../require.ts';
import { goodTuringUnseenMass } from './good-turing.ts';

export interface FactSpace {
  /** How often each fact that was stated was stated, from 1. */
  readonly counts: readonly number[];
  /** Facts that could be written, the false ones among them. */
  readonly possible: number;
  /** How many of those are true; all that were stated are. */
  readonly true: number;
}

/** A table of what was stated that keeps back some probability for what was not. */
export interface SmoothedLookup {
  /** Of everything that was never stated, together. */
  readonly unseenMass: number;
  /** Of one fact that was stated so often; of one that was never, with 0. */
  probability(count: number): number;
  /** Share of what it writes that is false. */
  readonly falseShare: number;
}

/**
 * A lookup table smoothed after Good and Turing, calibrated by construction: what was never stated gets the share of facts
 * stated once, spread evenly, since nothing tells those that are true from the others; what was stated once is discounted to
 * its adjusted count, 2·n₂ / n₁; the rest is shared in proportion to the counts (Good 1953, Biometrika 40; Katz 1987,
 * "Estimation of probabilities from sparse data", IEEE ASSP 35(3), with k = 1).
 * @throws RangeError when nothing was stated, or more facts than could be
 */
export function createSmoothedLookup({ counts, possible, true: trueFacts }: FactSpace): SmoothedLookup {
  for (const count of counts) requireCount('A count', count);
  if (counts.length === 0) throw new RangeError('A lookup table needs facts to look up.');
  if (!(possible > trueFacts && trueFacts >= counts.length))
    throw new RangeError(
      `${counts.length} stated facts, ${trueFacts} true and ${possible} possible ones do not go together.`,
    );
  const once = counts.filter((count) => count === 1).length;
  const twice = counts.filter((count) => count === 2).length;
  const adjusted = (count: number): number => (count === 1 ? (2 * twice) / once : count);
  const total = counts.reduce((sum, count) => sum + adjusted(count), 0);
  // Where everything was stated once and nothing twice, the table trusts none of it.
  const unseenMass = total === 0 ? 1 : goodTuringUnseenMass(counts);
  const unseen = possible - counts.length;
  return {
    unseenMass,
    probability: (count) =>
      count === 0 ? unseenMass / unseen : total === 0 ? 0 : ((1 - unseenMass) * adjusted(count)) / total,
    falseShare: unseenMass * (1 - (trueFacts - counts.length) / unseen),
  };
}
