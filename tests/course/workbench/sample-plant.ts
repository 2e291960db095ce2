import { readFileSync } from 'node:fs';
import {
  encodeCheckpoint,
  initialiseWeights,
  MODEL_FORMAT_VERSION,
  sizedConfig,
  sizedRecipe,
  type Checkpoint,
  type Tensors,
  type TokenizerJson,
} from '#models';
import { countParameters } from '#models/transformer/config';
import { TOKENIZER_VERSION } from '#models/tokenizer-version';
import type { TrainingGround, TrainingSpec } from '#run/protocol';
import { WORLD_VERSION } from '#world';
import type { Plant, PlantRecord } from '#course/workbench/plant';

const path = new URL('../../../public/models/tokenizer.json', import.meta.url);
export const tokenizerJson = JSON.parse(readFileSync(path, 'utf8')) as TokenizerJson;

const spec: TrainingSpec = { size: 'sprout', seed: 7, backend: 'wasm', steps: 10 };
const config = sizedConfig('sprout', 1024);

const scaled = (tensors: Tensors, factor: number): Tensors =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, values]) => [name, values.map((value) => value * factor)]),
  );

/** A checkpoint of a sprout that took `stepsDone` steps, or so it says. */
export function sampleCheckpoint(stepsDone = 4): Checkpoint {
  const weights = initialiseWeights(config, spec.seed + stepsDone).tensors;
  return {
    versions: { world: WORLD_VERSION, tokenizer: TOKENIZER_VERSION, format: MODEL_FORMAT_VERSION },
    config,
    recipe: sizedRecipe('sprout', spec.steps),
    seed: spec.seed,
    stepsDone,
    tokensSeen: 384 * stepsDone,
    weights,
    firstMoments: scaled(weights, 0.1),
    secondMoments: scaled(weights, 0.01),
  };
}

export const sampleGround: TrainingGround = {
  model: {
    source: { kind: 'grown' },
    name: 'sprout',
    parameters: countParameters(config),
    vocabularySize: 1024,
    contextLength: 192,
    steps: 0,
    world: { size: 'pocket', version: WORLD_VERSION },
  },
  spec,
  worldVersion: WORLD_VERSION,
  corpus: { documents: 10, words: 400, tokens: 520 },
  tokensPerWord: 1.3,
  tokensPerStep: 384,
  floor: { factsKnown: 0.4, factsUnknown: 0.55 },
  stepsBefore: 0,
};

/** A kept sprout with everything a plant can have. */
export function samplePlant(change: Partial<PlantRecord> = {}, checkpoint = sampleCheckpoint()): Plant {
  const bytes = encodeCheckpoint(checkpoint);
  const record: PlantRecord = {
    id: 'plant-1',
    name: 'My sprout',
    createdMs: 1_700_000_000_000,
    savedMs: 1_700_000_100_000,
    versions: checkpoint.versions,
    config,
    parameters: countParameters(config),
    size: 'sprout',
    spec,
    stepsDone: checkpoint.stepsDone,
    ground: sampleGround,
    losses: Float32Array.from({ length: checkpoint.stepsDone }, (_, index) => 6.9 - index / 7),
    milestones: [
      {
        step: 0,
        sample: [{ text: 'xx y.', wellFormed: false }],
        wellFormedShare: null,
        sentences: 0,
        heldOutLoss: 6.9,
      },
    ],
    sizeBytes: bytes.length,
    ...change,
  };
  return { record, state: { kind: 'checkpoint', bytes, tokenizer: tokenizerJson } };
}
