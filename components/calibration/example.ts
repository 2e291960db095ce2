import { brierScore, expectedCalibrationError, reliabilityBins } from '#lab/calibration';
import { createRng } from '#lab/rng';
import type { Forecaster } from './reliability-view.ts';

export const exampleSeed = 11;
export const exampleQuestions = 1000;

export interface SimulatedForecaster extends Forecaster {
  /** Was the pick right: in [0, 1]. */
  readonly brier: number;
  readonly calibrationError: number;
}

/**
 * Two forecasters who know the same and answer the same questions, each with two options. Of a question whose likelier option
 * comes with probability p, one says p, and the other says more: odds to the third power.
 */
export function simulateForecasters(seed = exampleSeed, questions = exampleQuestions): SimulatedForecaster[] {
  const rng = createRng(seed);
  const chances = Array.from({ length: questions }, () => 0.5 + rng() / 2);
  const right = chances.map((chance) => rng() < chance);
  const forecaster = (name: string, said: (chance: number) => number): SimulatedForecaster => {
    const confidences = chances.map(said);
    return {
      name,
      bins: reliabilityBins(confidences, right),
      brier: brierScore(confidences, right),
      calibrationError: expectedCalibrationError(confidences, right),
    };
  };
  return [
    forecaster('calibrated', (chance) => chance),
    forecaster('overconfident', (chance) => chance ** 3 / (chance ** 3 + (1 - chance) ** 3)),
  ];
}
