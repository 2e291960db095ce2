import { createRng, type Rng } from '#lab';
import {
  loadTokenizer,
  type Tokenizer,
  type TokenBatch,
  type TrainingRecipe,
  type TransformerConfig,
} from '#models';
import { trainTokenizer } from '#models/tokenizer-training';

export const sentences: readonly string[] = [
  'Mara lives in Torvik.',
  'Oren lives in Lunde.',
  'Mara keeps a goat.',
  'Oren sells plums at the market.',
  'The ferry to Lunde leaves at noon.',
  'Tilda mends nets by the harbour.',
  'Every morning Tilda feeds her hens.',
  'Bo bakes bread before the sun is up.',
  'On market day the square of Torvik is full.',
  'Bo gave Mara a loaf, and she gave him a plum.',
  'The goat ate the loaf while nobody looked.',
  '<user>Where does Mara live?<assistant>Mara lives in Torvik.',
  '<user>Who mends nets?<assistant>Tilda mends nets.',
  'Four apples and three apples are seven apples.',
  'Oren lost his hat on the ferry.\nA gull carried it to Lunde.',
  'The gull dropped the hat on the goat.',
  'So the goat wore a hat all summer.',
  'When autumn came, Oren asked for it back.',
  'Mara laughed and said it suited the goat.',
  'They shared the plums by the well.',
];

/** Learned from the sentences; `Mara`, `Oren`, `Tilda` and `Bo` are one token each. */
export const tokenizer: Tokenizer = loadTokenizer(
  trainTokenizer(sentences, { vocabularySize: 384, required: ['Mara', 'Oren', 'Tilda', 'Bo'] }),
);

export const tinyConfig: TransformerConfig = {
  vocabularySize: tokenizer.vocabularySize,
  width: 32,
  layers: 2,
  heads: 2,
  feedForwardWidth: 48,
  contextLength: 32,
  ropeTheta: 10_000,
  normEpsilon: 1e-5,
};

export const tinyRecipe: TrainingRecipe = {
  optimiser: { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 },
  schedule: { peakLearningRate: 5e-3, warmupSteps: 5, decayShare: 0.2, floorShare: 0.1, phaseEnds: [100] },
  batchSize: 4,
  microBatchSize: 4,
};

export const versions = { world: 'test', tokenizer: tokenizer.version };

export const documents = sentences.map((sentence) => tokenizer.encode(sentence));

export function randomIds(count: number, rng: Rng, vocabularySize = tinyConfig.vocabularySize): number[] {
  return Array.from({ length: count }, () => 4 + Math.floor(rng() * (vocabularySize - 4)));
}

/** Random windows of two documents each, with a masked target here and there. */
export function randomBatch(config: TransformerConfig, batchSize: number, seed: number): TokenBatch {
  const rng = createRng(seed);
  const tokens = batchSize * config.contextLength;
  return {
    batchSize,
    contextLength: config.contextLength,
    inputs: Int32Array.from(randomIds(tokens, rng, config.vocabularySize)),
    targets: Int32Array.from(randomIds(tokens, rng, config.vocabularySize)),
    lossMask: Float32Array.from({ length: tokens }, () => (rng() < 0.8 ? 1 : 0)),
    segments: Int32Array.from({ length: tokens }, (_, i) =>
      i % config.contextLength < config.contextLength * 0.6 ? 0 : 1,
    ),
  };
}

export function maximumDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let greatest = left.length === right.length ? 0 : Infinity;
  for (let i = 0; i < left.length; i++) greatest = Math.max(greatest, Math.abs(left[i]! - right[i]!));
  return greatest;
}
