import { bootstrap } from '#lab/bootstrap';
import { expectedCalibrationError, reliabilityBins, type ReliabilityBin } from '#lab/calibration';
import type { Interval } from '#lab/interval';
import { createRng } from '#lab/rng';

/** A model's confidence in what it finds likeliest, negative where that is wrong. */
export type SignedConfidences = readonly number[];

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  readonly error: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const isRight = (value: number): boolean => value > 0;

export function reliabilityOf(signed: SignedConfidences, bins: number): Reliability {
  const confidences = signed.map(Math.abs);
  const outcomes = signed.map(isRight);
  return {
    bins: reliabilityBins(confidences, outcomes, bins),
    error: expectedCalibrationError(confidences, outcomes, bins),
    meanConfidence: mean(confidences),
    shareRight: outcomes.filter(Boolean).length / outcomes.length,
  };
}

/** How far the error would move had other questions of the kind been asked, at 95 %. Resampling makes it a little too high. */
export function errorInterval(signed: SignedConfidences, bins: number, seed: number): Interval {
  const { low, high } = bootstrap(signed, (drawn) => reliabilityOf(drawn, bins).error, {
    rng: createRng(seed),
    samples: 500,
    confidence: 0.95,
  });
  return { low, high };
}
