import { requireConfidence, type Interval } from '../interval.ts';
import { normalQuantile } from '../normal.ts';
import { requireSameLength } from '../require.ts';

export interface ScoreOptions {
  /** Of each question, the group it belongs to, such as the passage it is about; left out, each stands alone. */
  readonly clusters?: readonly (string | number)[];
  /** Of the interval, in (0, 1); default 0.95. */
  readonly confidence?: number;
}

export interface MeanScore extends Interval {
  readonly mean: number;
  /** As if questions were drawn one by one. */
  readonly standardError: number;
  /** As groups of questions are drawn together; the same without groups. The interval is made of it. */
  readonly clusteredStandardError: number;
}

export interface PairedDifference extends MeanScore {
  /** Pearson's correlation of the two models' scores: the higher, the more pairing gains. NaN where one never varies. */
  readonly correlation: number;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The mean of scores of an evaluation with its standard errors, by the central limit theorem: a sample of the questions that
 * might have been asked. Miller 2024, "Adding error bars to evals", arXiv 2411.00640, equations 1 and 4.
 * @param scores of each question, averaged over its samples where there are several
 * @throws RangeError when there are fewer than two questions, or lengths differ
 */
export function meanScore(
  scores: readonly number[],
  { clusters, confidence = 0.95 }: ScoreOptions = {},
): MeanScore {
  requireConfidence(confidence);
  const n = scores.length;
  if (n < 2) throw new RangeError('A standard error takes at least two questions.');
  if (clusters) requireSameLength('Scores and clusters', n, clusters.length);
  const mean = meanOf(scores);
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const variance = squares / (n - 1) / n;
  const sums = new Map<string | number, number>();
  for (const [i, score] of scores.entries()) {
    const cluster = clusters?.[i] ?? i;
    sums.set(cluster, (sums.get(cluster) ?? 0) + score - mean);
  }
  // Products of two different questions of a group: all products of the group, less each question's with itself.
  const within = [...sums.values()].reduce((sum, each) => sum + each ** 2, 0) - squares;
  const clusteredStandardError = Math.sqrt(Math.max(0, variance + within / n ** 2));
  const reach = normalQuantile((1 + confidence) / 2) * clusteredStandardError;
  return {
    mean,
    standardError: Math.sqrt(variance),
    clusteredStandardError,
    low: mean - reach,
    high: mean + reach,
  };
}

/**
 * The mean difference of two models' scores on the same questions, a − b, with its standard errors. Question by question, since
 * what is hard for one is mostly hard for the other, and that part of the noise falls away. Miller 2024, arXiv 2411.00640,
 * section 4.2.
 * @param a scores of the one model
 * @param b scores of the other on the same questions
 * @throws RangeError when there are fewer than two questions, or lengths differ
 */
export function pairedDifference(
  a: readonly number[],
  b: readonly number[],
  options: ScoreOptions = {},
): PairedDifference {
  requireSameLength('Scores of the two models', a.length, b.length);
  const difference = meanScore(
    a.map((score, i) => score - b[i]!),
    options,
  );
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const product = (x: readonly number[], meanX: number, y: readonly number[], meanY: number): number =>
    x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0);
  const spread = Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
  return { ...difference, correlation: product(a, meanA, b, meanB) / spread };
}
