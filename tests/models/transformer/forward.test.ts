import { beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import {
  countParameters,
  createTransformer,
  initialiseWeights,
  modelSizes,
  sizedConfig,
  type TransformerWeights,
} from '#models';
import { validateConfig } from '#models/transformer/config';
import { maximumDifference, randomBatch, randomIds, tinyConfig, tokenizer } from '../fixtures.ts';
import { fullLogits } from './full-logits.ts';
import { referenceLogits, referenceLoss } from './reference-llama.ts';

/** Random weights with an embedding large enough that attention and logits are far from uniform. */
function livelyWeights(seed: number): TransformerWeights {
  const { config, tensors } = initialiseWeights(tinyConfig, seed);
  const rng = createRng(seed + 1);
  const lively = Object.entries(tensors).map(([name, tensor]) => [
    name,
    name.includes('norm')
      ? tensor.map(() => 0.5 + rng())
      : tensor.map((x) => x * (name.includes('embed') ? 8 : 1.5)),
  ]);
  return { config, tensors: Object.fromEntries(lively) as Record<string, Float32Array> };
}

const weights = livelyWeights(3);
const ids = randomIds(tinyConfig.contextLength, createRng(9));
const segments = ids.map((_, position) => (position < 20 ? 0 : 1));

describe('the forward pass', () => {
  let logits: Float32Array[];
  let reference: number[][];

  beforeAll(async () => {
    logits = await fullLogits(weights, ids, segments);
    reference = referenceLogits(tinyConfig, weights.tensors, ids, segments);
  });

  it('computes what Llama is defined to compute', () => {
    const greatest = Math.max(...reference.flat().map(Math.abs));
    expect(greatest).toBeGreaterThan(1);
    logits.forEach((row, position) =>
      expect(maximumDifference(row, reference[position]!)).toBeLessThan(1e-4),
    );
  });

  it('lets no token see a later one', async () => {
    const changed = [...ids];
    changed[15] = ids[15] === 5 ? 6 : 5;
    const after = await fullLogits(weights, changed, segments);
    for (let position = 0; position < 15; position++) expect(after[position]).toEqual(logits[position]);
    for (let position = 15; position < 20; position++) {
      expect(maximumDifference(after[position]!, logits[position]!)).toBeGreaterThan(1e-3);
    }
  });

  it('lets no token see another document of its window', async () => {
    const changed = ids.map((id, position) => (position < 20 ? 300 - id / 10 : id)).map(Math.floor);
    const after = await fullLogits(weights, changed, segments);
    for (let position = 20; position < ids.length; position++)
      expect(after[position]).toEqual(logits[position]);
  });

  it('gives a document the same logits wherever it stands in a window', async () => {
    const second = [...ids.slice(20), ...Array.from({ length: 20 }, () => 1)];
    const alone = await fullLogits(weights, second);
    for (let position = 0; position < 12; position++) {
      expect(maximumDifference(alone[position]!, logits[position + 20]!)).toBeLessThan(1e-4);
    }
  });

  it('gives each target the loss that cross-entropy defines, and masked targets none', async () => {
    const model = await createTransformer(weights, tokenizer);
    const batch = randomBatch(tinyConfig, 1, 4);
    const losses = await model.tokenLosses(batch);
    const expected = referenceLogits(tinyConfig, weights.tensors, [...batch.inputs], [...batch.segments]).map(
      (row, position) => batch.lossMask[position]! * referenceLoss(row, batch.targets[position]!),
    );
    expect(maximumDifference(losses, expected)).toBeLessThan(1e-4);
    expect(batch.lossMask.includes(0)).toBe(true);
    model.dispose();
  });
});

describe('attention and loss', () => {
  it('stay exact where scores are so far apart that their exponentials leave 32 bits', async () => {
    const config = { ...tinyConfig, layers: 1 };
    const { tensors } = initialiseWeights(config, 4);
    const wild = Object.fromEntries(
      Object.entries(tensors).map(([name, tensor]) => [
        name,
        tensor.map((x) => x * (/q_proj|k_proj/u.test(name) ? 12 : name.includes('embed') ? 60 : 1)),
      ]),
    ) as Record<string, Float32Array>;
    const model = await createTransformer({ config, tensors: wild }, tokenizer);
    const batch = randomBatch(config, 1, 9);
    const reference = referenceLogits(config, wild, [...batch.inputs], [...batch.segments]);
    const span = Math.max(...reference.map((row) => Math.max(...row) - Math.min(...row)));
    expect(span).toBeGreaterThan(100);
    const expected = reference.map((row, i) => batch.lossMask[i]! * referenceLoss(row, batch.targets[i]!));
    const losses = await model.tokenLosses(batch);
    expect(Math.max(...expected)).toBeGreaterThan(88);
    losses.forEach((loss, i) =>
      expect(Math.abs(loss - expected[i]!)).toBeLessThan(2e-3 * (1 + expected[i]!)),
    );
    model.dispose();
  });
});

describe('the sizes', () => {
  it.each(modelSizes)('%s has as many parameters as its weights hold numbers', (size) => {
    const config = sizedConfig(size, 1024);
    const { tensors } = initialiseWeights(config, 1);
    const held = Object.values(tensors).reduce((sum, tensor) => sum + tensor.length, 0);
    expect(countParameters(config)).toBe(held);
  });

  it('have the parameters that Llama of their shape has, over 1,024 tokens', () => {
    const counts = modelSizes.map((size) => countParameters(sizedConfig(size, 1024)));
    const layer = (width: number, hidden: number): number => 4 * width ** 2 + 3 * width * hidden + 2 * width;
    expect(counts).toEqual([
      1024 * 32 + layer(32, 96) + 32,
      1024 * 64 + 2 * layer(64, 192) + 64,
      1024 * 128 + 4 * layer(128, 320) + 128,
    ]);
  });

  it('refuses shapes that cannot work, and says which number is wrong', () => {
    expect(() => sizedConfig('fern', 0)).toThrow('vocabularySize');
    expect(() => validateConfig({ ...tinyConfig, heads: 3 })).toThrow('3 heads');
    expect(() => validateConfig({ ...tinyConfig, ropeTheta: 0 })).toThrow('ropeTheta');
  });
});
