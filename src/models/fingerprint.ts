import { createRng } from '#lab';
import { sha256 } from './sha256.ts';
import type { TokenBatch } from './transformer/batches.ts';
import type { TransformerConfig } from './transformer/config.ts';
import { parameterSpecs } from './transformer/parameters.ts';
import type { TrainingRecipe } from './transformer/recipe.ts';
import { createTrainer } from './transformer/trainer.ts';

const config: TransformerConfig = {
  vocabularySize: 288,
  width: 32,
  layers: 2,
  heads: 2,
  feedForwardWidth: 48,
  contextLength: 64,
  ropeTheta: 10_000,
  normEpsilon: 1e-5,
};

const recipe: TrainingRecipe = {
  optimiser: { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 },
  schedule: { peakLearningRate: 4e-3, warmupSteps: 8, decayShare: 0.25, floorShare: 0.1, phaseEnds: [40] },
  batchSize: 4,
  microBatchSize: 2,
};

/** Windows that hold something to learn: each token is its predecessor plus a step that the window keeps. */
function syntheticBatch(rng: () => number): TokenBatch {
  const { contextLength, vocabularySize } = config;
  const { batchSize } = recipe;
  const tokens = batchSize * contextLength;
  const sequence = new Int32Array(tokens + 1);
  const segments = new Int32Array(tokens);
  for (let i = 0, step = 1; i <= tokens; i++) {
    if (i % 16 === 0) step = 1 + Math.floor(rng() * 5);
    const previous = i === 0 ? 0 : sequence[i - 1]!;
    sequence[i] = rng() < 0.05 ? Math.floor(rng() * vocabularySize) : (previous + step) % vocabularySize;
    if (i < tokens) segments[i] = Math.floor((i % contextLength) / 24);
  }
  return {
    batchSize,
    contextLength,
    inputs: sequence.slice(0, tokens),
    targets: sequence.slice(1),
    lossMask: Float32Array.from({ length: tokens }, () => (rng() < 0.9 ? 1 : 0)),
    segments,
  };
}

/**
 * SHA-256 over the weights of a small model after so many training steps on made-up data, from a fixed seed.
 * The WebAssembly backend gives the same digits on every machine, in Node and in browsers.
 */
export async function trainingFingerprint(steps: number): Promise<string> {
  const versions = { world: 'fingerprint', tokenizer: 'fingerprint' };
  const trainer = await createTrainer({ config, recipe, seed: 20_260_101, versions });
  const rng = createRng(7);
  try {
    for (let step = 0; step < steps; step++) await trainer.step(syntheticBatch(rng));
    const { weights } = await trainer.checkpoint();
    const parts = parameterSpecs(config).map(({ name }) => new Uint8Array(weights[name]!.buffer));
    const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return sha256(bytes);
  } finally {
    trainer.dispose();
  }
}
