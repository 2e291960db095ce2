import { CONTEXT_LENGTH, type TrainingRecipe, type TransformerConfig } from '#models';

/** Between the sizes of the course: a sprout cannot keep fifty guests apart in this time, and a fern takes too long. */
export const bookConfig = (vocabularySize: number): TransformerConfig => ({
  width: 48,
  layers: 2,
  heads: 2,
  feedForwardWidth: 144,
  vocabularySize,
  contextLength: CONTEXT_LENGTH,
  ropeTheta: 10_000,
  normEpsilon: 1e-5,
});

export const bookRecipe = (steps: number): TrainingRecipe => ({
  optimiser: { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 },
  schedule: {
    peakLearningRate: 0.006,
    warmupSteps: Math.min(50, Math.ceil(steps / 10)),
    decayShare: 0.3,
    floorShare: 0.05,
    phaseEnds: [steps],
  },
  batchSize: 2,
  microBatchSize: 2,
});
