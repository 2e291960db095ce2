import { wilsonInterval } from './evaluation/wilson-interval.ts';
import type { Interval } from './interval.ts';

const requireProbability = (value: number): void => {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${value} is no probability.`);
};

function requireSameLength(forecasts: number, outcomes: number): void {
  if (forecasts !== outcomes)
    throw new RangeError(`${forecasts} forecasts cannot be held against ${outcomes} outcomes.`);
}

/**
 * Mean squared distance between the probability given to an event and what came, 1 or 0. In [0, 1], lower is better; 0.25
 * for who always says 0.5. Half of Brier's own score where there are two outcomes. A proper score: nobody does better by
 * saying what they do not believe (Gneiting & Raftery 2007, JASA 102(477)). NaN where there is no forecast.
 * @param probabilities of each event, in [0, 1]
 * @param outcomes whether each event came about
 * @throws RangeError when the lengths differ or a number is no probability
 */
export function brierScore(probabilities: ArrayLike<number>, outcomes: ArrayLike<boolean>): number {
  requireSameLength(probabilities.length, outcomes.length);
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    requireProbability(probabilities[i]!);
    sum += (probabilities[i]! - Number(outcomes[i])) ** 2;
  }
  return sum / probabilities.length;
}

/**
 * The score as Brier defined it, for events with several outcomes: squared distances over all outcomes, summed, and averaged
 * over the events. In [0, 2], lower is better; 1 − 1/n for who gives n outcomes the same probability. NaN where there is
 * no forecast.
 * Brier 1950, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78(1).
 * @param forecasts the probabilities of each event's outcomes, which may differ in number from event to event
 * @param outcomes index of the outcome that came about
 * @throws RangeError when the lengths differ, a number is no probability, or an outcome is not among those foreseen
 */
export function multiclassBrierScore(
  forecasts: readonly ArrayLike<number>[],
  outcomes: ArrayLike<number>,
): number {
  requireSameLength(forecasts.length, outcomes.length);
  let sum = 0;
  for (const [event, probabilities] of forecasts.entries()) {
    const came = outcomes[event]!;
    if (!(came in probabilities)) throw new RangeError(`Outcome ${came} is not among those foreseen.`);
    for (let i = 0; i < probabilities.length; i++) {
      requireProbability(probabilities[i]!);
      sum += (probabilities[i]! - Number(i === came)) ** 2;
    }
  }
  return sum / forecasts.length;
}

/** Forecasts of about the same confidence, and how often they were right. */
export interface ReliabilityBin {
  /** Confidences in (from, to] fall into it; 0 falls into the first. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
  /** Wilson's interval for that share, at 95 %. */
  readonly interval: Interval;
}

/**
 * Forecasts sorted into bins of equal width by their confidence: what a reliability diagram draws. Empty bins are left out.
 * @param confidences probability that each forecast is right, says the forecaster; in [0, 1]
 * @param outcomes whether each was right
 * @param bins how many; default 10
 * @throws RangeError when the lengths differ, a number is no probability, or there are no bins
 */
export function reliabilityBins(
  confidences: ArrayLike<number>,
  outcomes: ArrayLike<boolean>,
  bins = 10,
): ReliabilityBin[] {
  requireSameLength(confidences.length, outcomes.length);
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`There cannot be ${bins} bins.`);
  const found = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (let i = 0; i < confidences.length; i++) {
    const confidence = confidences[i]!;
    requireProbability(confidence);
    // 0.7 × 10 is a hair over 7, and 0.7 belongs to the bin that ends there.
    const bin = found[Math.max(0, Math.ceil(confidence * bins - 1e-9) - 1)]!;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += Number(outcomes[i]);
  }
  return found.flatMap(({ count, confidence, right }, index) =>
    count === 0
      ? []
      : {
          from: index / bins,
          to: (index + 1) / bins,
          count,
          meanConfidence: confidence / count,
          shareRight: right / count,
          interval: wilsonInterval(right, count),
        },
  );
}

/**
 * How far confidence and share of right answers lie apart, on average over the bins, each weighted by its forecasts. In [0, 1];
 * 0 for who is right as often as they say. With few forecasts it is large by chance alone. NaN where there is none.
 * Guo, Pleiss, Sun & Weinberger 2017, "On calibration of modern neural networks", ICML.
 * @param confidences probability that each forecast is right, says the forecaster; in [0, 1]
 * @param outcomes whether each was right
 * @param bins of equal width; default 10
 * @throws RangeError when the lengths differ, a number is no probability, or there are no bins
 */
export function expectedCalibrationError(
  confidences: ArrayLike<number>,
  outcomes: ArrayLike<boolean>,
  bins = 10,
): number {
  const sum = reliabilityBins(confidences, outcomes, bins).reduce(
    (total, { count, meanConfidence, shareRight }) => total + count * Math.abs(shareRight - meanConfidence),
    0,
  );
  return sum / confidences.length;
}
