import type { ModelSize } from './transformer/config.ts';
import type { TrainingRecipe } from './transformer/recipe.ts';
import learningRates from './recorded/learning-rates.json' with { type: 'json' };

/**
 * Windows of 192 tokens a step. Few windows: a run of one minute gets more updates out of the same tokens, and a
 * step is over well within 150 ms.
 */
const batchSizes: Record<ModelSize, number> = { sprout: 2, fern: 2, shrub: 4 };
const microBatchSizes: Record<ModelSize, number> = { sprout: 2, fern: 2, shrub: 2 };

/** How a named size is trained; the learning rate is the winner of the recorded search. */
export function sizedRecipe(size: ModelSize, steps: number): TrainingRecipe {
  return {
    optimiser: { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 },
    schedule: {
      peakLearningRate: learningRates.chosen[size],
      warmupSteps: Math.min(50, Math.ceil(steps / 10)),
      decayShare: 0.2,
      floorShare: 0.05,
      phaseEnds: [steps],
    },
    batchSize: batchSizes[size],
    microBatchSize: microBatchSizes[size],
  };
}
