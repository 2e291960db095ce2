import { requireCount } from '../require.ts';

/**
 * Good and Turing's estimate of how likely the next observation is of a kind never seen: the share of observations whose kind
 * was seen just once. 1 where nothing was seen. Good 1953, "The population frequencies of species and the estimation of
 * population parameters", Biometrika 40. For facts it is the monofact rate, about which a calibrated model's rate of
 * hallucination is bounded from below (Kalai & Vempala 2024, arXiv 2311.14648).
 * @param counts how often each kind was seen; kinds with 0 do not matter
 * @throws RangeError when a count is not a whole number from 0
 */
export function goodTuringUnseenMass(counts: ArrayLike<number>): number {
  let total = 0;
  let once = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    requireCount('A count', count, 0);
    total += count;
    if (count === 1) once++;
  }
  return total === 0 ? 1 : once / total;
}
