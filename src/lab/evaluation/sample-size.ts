import { normalQuantile } from '../normal.ts';
import { requireCount, requirePositive, requireRange } from '../require.ts';
import { requireProbability } from './require-probability.ts';

export interface SampleSizeOptions {
  /** Smallest difference of mean scores that should be found, above 0. */
  readonly difference: number;
  /** ω²: variance over questions of the difference between the two models' expected scores. */
  readonly variance: number;
  /** σ²: variance of one model's score on one question over repeated answers; default 0. */
  readonly varianceA?: number;
  readonly varianceB?: number;
  /** K: answers to each question; default 1. */
  readonly samplesA?: number;
  readonly samplesB?: number;
  /** α: how often a difference is found where there is none, both ways together; default 0.05. */
  readonly significance?: number;
  /** 1 − β: how often a difference of that size is found; default 0.8. */
  readonly power?: number;
}

/**
 * Questions an evaluation needs to tell two models apart: (z_α/2 + z_β)² (ω² + σ_A²/K_A + σ_B²/K_B) / δ², rounded up. Miller 2024,
 * arXiv 2411.00640, section 5.
 * @throws RangeError when a number is out of range
 */
export function sampleSizeForDifference({
  difference,
  variance,
  varianceA = 0,
  varianceB = 0,
  samplesA = 1,
  samplesB = 1,
  significance = 0.05,
  power = 0.8,
}: SampleSizeOptions): number {
  requirePositive('The difference', difference);
  for (const each of [variance, varianceA, varianceB]) requireRange('A variance', each, 0, Number.MAX_VALUE);
  for (const each of [samplesA, samplesB]) requireCount('The number of answers to a question', each);
  requireProbability('The significance', significance);
  requireProbability('The power', power);
  const z = normalQuantile(1 - significance / 2) + normalQuantile(power);
  return Math.ceil((z ** 2 * (variance + varianceA / samplesA + varianceB / samplesB)) / difference ** 2);
}
