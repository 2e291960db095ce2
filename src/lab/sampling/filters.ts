import { requireAboveZero, requireRange } from '../require.ts';
import { entropy, indexOfMaximum } from './softmax.ts';

/** Sums of probabilities miss by this much through rounding alone: 0.7 + 0.2 is a hair under 0.9. */
const ROUNDING = 1e-12;

/** Probabilities of the kept tokens, scaled to sum to 1; the others are 0. */
function keepOnly(probs: ArrayLike<number>, kept: (index: number) => boolean): Float64Array {
  const result = new Float64Array(probs.length);
  let total = 0;
  for (let i = 0; i < result.length; i++) {
    if (kept(i)) result[i] = probs[i]!;
    total += result[i]!;
  }
  return result.map((p) => p / total);
}

/** The smallest of the keys such that the tokens with keys up to it together reach the mass; the greatest if none does. */
function keyThatReaches(probs: ArrayLike<number>, mass: number, keys: Float64Array): number {
  // Numbers sort several times faster than indices by their keys, and a vocabulary may hold 150,000 tokens.
  const sorted = keys.toSorted();
  const massWithin = (key: number): number => {
    let sum = 0;
    for (let i = 0; i < keys.length; i++) if (keys[i]! <= key) sum += probs[i]!;
    return sum;
  };
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (massWithin(sorted[middle]!) >= mass - ROUNDING) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? 0;
}

/**
 * The k likeliest tokens, renormalised (Fan et al. 2018, arXiv 1805.04833). Tokens as likely as the k-th stay too, as in
 * Python's transformers; transformers.js keeps exactly k, of equals those of lower index.
 * @param k a whole number above 0
 */
export function topK(probs: ArrayLike<number>, k: number): Float64Array {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`Top-k keeps a whole number of tokens above 0, not ${k}.`);
  if (k >= probs.length) return Float64Array.from(probs);
  const threshold = Float64Array.from(probs).sort()[probs.length - k]!;
  return keepOnly(probs, (index) => probs[index]! >= threshold);
}

/**
 * The smallest set of likeliest tokens with mass at least p, renormalised (Holtzman et al. 2020, arXiv 1904.09751). Of
 * equally likely tokens at the edge those of lower index stay; Python's transformers leaves that to its sort.
 * @param p in (0, 1]
 */
export function topP(probs: ArrayLike<number>, p: number): Float64Array {
  requireAboveZero('Top-p', p, 1);
  if (p === 1) return Float64Array.from(probs);
  const edge = -keyThatReaches(
    probs,
    p,
    Float64Array.from(probs, (q) => -q),
  );
  let total = 0;
  for (let i = 0; i < probs.length; i++) if (probs[i]! > edge) total += probs[i]!;
  return keepOnly(probs, (index) => {
    if (probs[index]! !== edge) return probs[index]! > edge;
    const isNeeded = total < p - ROUNDING;
    total += edge;
    return isNeeded;
  });
}

/**
 * Tokens with at least p times the greatest probability, renormalised (Nguyen et al. 2025, arXiv 2407.01082).
 * @param p in [0, 1]
 */
export function minP(probs: ArrayLike<number>, p: number): Float64Array {
  requireRange('Min-p', p, 0, 1);
  const threshold = p * (probs[indexOfMaximum(probs)] ?? 0);
  return keepOnly(probs, (index) => probs[index]! >= threshold);
}

/**
 * Tokens whose surprise is nearest the entropy, up to mass p, renormalised (Meister et al. 2023, arXiv 2202.00666).
 * Tokens exactly as near as the last of them stay too, as in Python's transformers.
 * @param p in (0, 1]
 */
export function typicalP(probs: ArrayLike<number>, p: number): Float64Array {
  requireAboveZero('Typical-p', p, 1);
  if (p === 1) return Float64Array.from(probs);
  const expected = entropy(probs);
  const distances = Float64Array.from(probs, (q) => (q === 0 ? Infinity : Math.abs(-Math.log(q) - expected)));
  const furthest = keyThatReaches(probs, p, distances);
  return keepOnly(probs, (index) => distances[index]! <= furthest);
}
