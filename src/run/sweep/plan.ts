import { countParameters, type TransformerConfig } from '#models/transformer/config';
import type { TrainingRecipe } from '#models/transformer/recipe';

/** Tokens of a window: short, so that the smallest budget has room for 200 steps of a large model. */
export const SWEEP_CONTEXT = 64;

/** FLOPs of the five budgets that laws are fitted to, two orders of magnitude apart at the ends. */
export const BUDGETS = [2e9, 6.4e9, 2e10, 6.4e10, 2e11] as const;

/** FLOPs of the budget that no fit sees: what it finds is held against what the fits foretell. */
export const WITHHELD_BUDGET = 3.2e11;

/**
 * Widths tried at each budget. Multiples of 16 run fastest; the small budgets need smaller ones, which cost little anyway.
 * The widest leave room for `LEAST_STEPS`.
 */
export const WIDTHS: ReadonlyMap<number, readonly number[]> = new Map([
  [2e9, [4, 6, 8, 10, 12, 14, 16]],
  [6.4e9, [6, 8, 12, 16, 20, 24, 32]],
  [2e10, [8, 12, 16, 20, 24, 32, 40]],
  [6.4e10, [12, 16, 24, 32, 40, 48, 64]],
  [2e11, [16, 24, 32, 40, 48, 64, 96]],
  [WITHHELD_BUDGET, [16, 24, 32, 40, 48, 64, 96]],
]);

/** Fewest optimiser steps of a run. */
export const LEAST_STEPS = 200;

/** Depth follows width: a layer for each whole 32 of it, two at least. Heads: 1 below 32, 2 up to 64, 4 above. */
export function sweepConfig(width: number, vocabularySize: number): TransformerConfig {
  return {
    vocabularySize,
    width,
    layers: Math.max(2, Math.floor(width / 32)),
    heads: width < 32 ? 1 : width <= 64 ? 2 : 4,
    feedForwardWidth: 3 * width,
    contextLength: SWEEP_CONTEXT,
    ropeTheta: 10_000,
    normEpsilon: 1e-5,
  };
}

export interface ParameterCounts {
  /** All of them: the embedding, which is also the output layer, is counted once. */
  readonly parameters: number;
  /** Without the embedding, as Kaplan et al. 2020 counted. */
  readonly withoutEmbedding: number;
}

export function countBothWays(config: TransformerConfig): ParameterCounts {
  const parameters = countParameters(config);
  return { parameters, withoutEmbedding: parameters - config.vocabularySize * config.width };
}

/** Windows in a batch grow with the cube root of the budget: 1 at 2e9 FLOPs, 5 at 2e11. */
export const windowsFor = (budget: number): number => Math.max(1, Math.round(Math.cbrt(budget / 2e9)));

/** Steps that spend a budget of 6 N D on a model of N parameters. */
export const stepsFor = (budget: number, parameters: number, windows = windowsFor(budget)): number =>
  Math.round(budget / (6 * parameters * windows * SWEEP_CONTEXT));

/** Warm-up is a tenth of the run and the decay its last fifth, so both grow with the budget. */
export function sweepRecipe(steps: number, windows: number, rate: number): TrainingRecipe {
  return {
    optimiser: { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 },
    schedule: {
      peakLearningRate: rate,
      warmupSteps: Math.round(steps / 10),
      decayShare: 0.2,
      floorShare: 0.05,
      phaseEnds: [steps],
    },
    batchSize: windows,
    microBatchSize: windows,
  };
}
