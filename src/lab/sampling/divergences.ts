import { requireSameLength } from '../require.ts';

function requireSameOutcomes(p: ArrayLike<number>, q: ArrayLike<number>): void {
  requireSameLength('Probabilities of the two distributions', p.length, q.length);
}

/**
 * Kullback & Leibler's divergence Σ p ln(p/q), in nats: how many more nats a code made for q takes on what comes from p.
 * From 0; Infinity where p allows what q rules out. Not symmetric. Kullback & Leibler 1951, Annals of Mathematical Statistics 22.
 * @throws RangeError when the lengths differ
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  requireSameOutcomes(p, q);
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i]! > 0) sum += p[i]! * Math.log(p[i]! / q[i]!);
  // Rounding takes equal distributions a hair below.
  return Math.max(0, sum);
}

/**
 * Jensen-Shannon divergence in nats: the mean divergence of p and q from their average. Symmetric, in [0, ln 2], ln 2 where
 * no outcome is possible under both. Lin 1991, IEEE Transactions on Information Theory 37(1).
 * @throws RangeError when the lengths differ
 */
export function jensenShannonDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  requireSameOutcomes(p, q);
  const middle = Float64Array.from(p, (value, i) => (value + q[i]!) / 2);
  return (klDivergence(p, middle) + klDivergence(q, middle)) / 2;
}

/**
 * Total variation distance ½ Σ |p − q|, in [0, 1]: the most by which the probability of any event differs, and the share of
 * draws that must change to turn the one into the other.
 * @throws RangeError when the lengths differ
 */
export function totalVariation(p: ArrayLike<number>, q: ArrayLike<number>): number {
  requireSameOutcomes(p, q);
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.abs(p[i]! - q[i]!);
  return sum / 2;
}
