import { requireConfidence, type Interval } from '../interval.ts';
import { normalQuantile } from '../normal.ts';
import { requireSameLength } from '../require.ts';

/** Ranks from 1, ascending; equal values share the mean of theirs. */
function midRanks(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

function requireBoth(scores: ArrayLike<number>, labels: ArrayLike<boolean>): [number[], number[]] {
  requireSameLength('Scores and labels', scores.length, labels.length);
  const all = Array.from(scores);
  if (all.some(Number.isNaN)) throw new RangeError('A score is no number.');
  const positives = all.filter((_, i) => labels[i]);
  const negatives = all.filter((_, i) => !labels[i]);
  if (positives.length === 0 || negatives.length === 0)
    throw new RangeError('Telling two kinds apart takes at least one case of each.');
  return [positives, negatives];
}

/** Of each positive the share of negatives below it, and of each negative the share of positives above it; equals count half. */
function placements(
  positives: readonly number[],
  negatives: readonly number[],
): [Float64Array, Float64Array] {
  const all = midRanks([...positives, ...negatives]);
  const own = midRanks(positives);
  const others = midRanks(negatives);
  return [
    own.map((rank, i) => (all[i]! - rank) / negatives.length),
    others.map((rank, i) => 1 - (all[positives.length + i]! - rank) / positives.length),
  ];
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Area under the receiver operating characteristic: how often a case of the kind looked for scores higher than one of the other
 * kind; equal scores count half. 1 tells them apart always, 0.5 is chance. Hanley & McNeil 1982, Radiology 143(1).
 * @param scores of each case, higher where it is more likely of the kind looked for
 * @param labels whether it is
 * @throws RangeError when the lengths differ, or a kind is missing
 */
export const auroc = (scores: ArrayLike<number>, labels: ArrayLike<boolean>): number =>
  mean(placements(...requireBoth(scores, labels))[0]);

/**
 * DeLong's interval for it, by the normal approximation, cut off at 0 and 1. DeLong, DeLong & Clarke-Pearson 1988, Biometrics
 * 44(3); by ranks as Sun & Xu 2014, IEEE Signal Processing Letters 21(11). Too narrow where the area is near 1.
 * @param confidence in (0, 1); default 0.95
 * @throws RangeError when there are not at least two cases of each kind
 */
export function aurocInterval(
  scores: ArrayLike<number>,
  labels: ArrayLike<boolean>,
  confidence = 0.95,
): Interval & { readonly standardError: number } {
  requireConfidence(confidence);
  const [positives, negatives] = requireBoth(scores, labels);
  if (positives.length < 2 || negatives.length < 2)
    throw new RangeError('An interval takes at least two cases of each kind.');
  const parts = placements(positives, negatives);
  const area = mean(parts[0]);
  const variance = parts.reduce(
    (sum, values) =>
      sum +
      values.reduce((squares, value) => squares + (value - area) ** 2, 0) /
        (values.length - 1) /
        values.length,
    0,
  );
  const standardError = Math.sqrt(variance);
  const reach = normalQuantile((1 + confidence) / 2) * standardError;
  return { low: Math.max(0, area - reach), high: Math.min(1, area + reach), standardError };
}
