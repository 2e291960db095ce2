import { grad, jit, numpy as np } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { initBackend, initialiseWeights, type TransformerConfig } from '#models';
import { exponential, sigmoid } from '#models/transformer/elementary';
import { embed, tiedHead } from '#models/transformer/forward';
import { attend, feedForward, linear, rmsNorm, rotate, selfAttention } from '#models/transformer/layers';
import { tokenLosses, weightedLoss } from '#models/transformer/loss';
import { trainingPrograms, uploadBatch, uploadConstants } from '#models/transformer/programs';
import { upload, uploadTree } from '#models/transformer/tensors';
import { randomBatch, tinyRecipe } from '../fixtures.ts';
import { referenceLogits, referenceLoss } from './reference-llama.ts';

type Arrays = np.Array[];
type Layer = (...inputs: Arrays) => np.Array;

const config: TransformerConfig = {
  vocabularySize: 24,
  width: 16,
  layers: 2,
  heads: 2,
  feedForwardWidth: 32,
  contextLength: 8,
  ropeTheta: 10_000,
  normEpsilon: 1e-5,
};
const { width, contextLength: length, feedForwardWidth } = config;

const rng = createRng(11);
const random = (...shape: number[]): Float32Array =>
  Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => 2 * rng() - 1);

interface LayerCase {
  readonly name: string;
  readonly shapes: readonly number[][];
  readonly layer: Layer;
}

let tables: ReturnType<typeof uploadConstants>;
beforeAll(async () => {
  await initBackend('wasm');
  tables = uploadConstants(config, 'wasm');
});

const vocabulary = (): np.Array => np.array(Float32Array.from({ length: 24 }, (_, id) => id));
const targets = (): np.Array => np.array(Float32Array.of(3, 0, 23, 7, 7, 11));
const mask = (): np.Array => np.array(Float32Array.of(1, 0, 1, 0.5, 1, 0));
const token = (): np.Array => np.array(Int32Array.of(3, 0, 23, 7, 7, 11));
const causal = (): np.Array => tables.causal.ref.reshape([1, 1, length, length]);

const cases: LayerCase[] = [
  { name: 'exponential', shapes: [[4, 16]], layer: (x) => exponential(x.mul(3).sub(3)) },
  { name: 'sigmoid', shapes: [[4, 16]], layer: (x) => sigmoid(x.mul(6)) },
  { name: 'RMSNorm', shapes: [[4, 16], [16]], layer: (x, scale) => rmsNorm(x, scale, 1e-5) },
  {
    name: 'linear',
    shapes: [
      [4, 16],
      [32, 16],
    ],
    layer: (x, weight) => linear(x, weight),
  },
  { name: 'rotary positions', shapes: [[2, length, width]], layer: (x) => rotate(x, tables, 2) },
  {
    name: 'causal attention',
    shapes: Array.from({ length: 3 }, () => [2, 2, length, 8]),
    layer: (query, key, value) => attend(query, key, value, causal()),
  },
  {
    name: 'rotary self-attention',
    shapes: [[2 * length, width], ...Array.from({ length: 4 }, () => [width, width])],
    layer: (x, query, key, value, output) =>
      selfAttention(
        x,
        { query: query, key: key, value: value, output: output },
        causal(),
        { cos: tables.cos.ref, signedSin: tables.signedSin.ref },
        config,
      ),
  },
  {
    name: 'SwiGLU',
    shapes: [
      [4, width],
      [feedForwardWidth, width],
      [feedForwardWidth, width],
      [width, feedForwardWidth],
    ],
    layer: (x, gate, up, down) => feedForward(x, { gate: gate, up: up, down: down }),
  },
  {
    name: 'tied embedding and head',
    shapes: [[24, 16], [16]],
    layer: (embedding, scale) => tiedHead(rmsNorm(embed(embedding.ref, token()), scale, 1e-5), embedding),
  },
  {
    name: 'masked loss',
    shapes: [
      [6, 16],
      [24, 16],
    ],
    layer: (hidden, embedding) =>
      weightedLoss(tokenLosses(hidden, embedding, targets(), vocabulary()), mask()),
  },
];

describe('the gradient of every layer is its slope', () => {
  it.each(cases)('$name', ({ shapes, layer }) => {
    const inputs = shapes.map((shape) => random(...shape));
    const arrays = (): Arrays => inputs.map((data, i) => upload(data, shapes[i]!, 'wasm'));
    const outputShape = layer(...arrays()).shape;
    // A random weighing of the outputs makes one number of them; loss has one already.
    const weighing = random(...outputShape, 1);
    const total = (...xs: Arrays): np.Array =>
      np.sum(layer(...xs).mul(upload(weighing, outputShape, 'wasm')));
    const argnums = shapes.map((_, i) => i);
    const compiled = jit((...xs: Arrays): Arrays => grad(total, { argnums })(...xs));
    const gradients = compiled(...arrays()).map((gradient) => gradient.dataSync() as Float32Array);
    const value = (): number => total(...arrays()).dataSync()[0]!;

    // Central differences along random directions: with 32-bit values, steps of 1e-2 lose least.
    const step = 1e-2;
    inputs.forEach((input, index) => {
      for (let trial = 0; trial < 3; trial++) {
        const direction = random(input.length);
        const slope = gradients[index]!.reduce((sum, g, i) => sum + g * direction[i]!, 0);
        const move = (by: number): void => direction.forEach((d, i) => (input[i]! += by * d));
        move(step);
        const above = value();
        move(-2 * step);
        const below = value();
        move(step);
        const measured = (above - below) / (2 * step);
        const scale = Math.max(0.1, Math.hypot(...gradients[index]!) * Math.sqrt(1 / 3));
        expect(Math.abs(measured - slope) / scale).toBeLessThan(0.02);
      }
    });
  });
});

describe('the gradient of a whole model', () => {
  it('is the slope of the reference loss in 64-bit numbers', () => {
    const { tensors } = initialiseWeights(config, 2);
    tensors['model.embed_tokens.weight']!.forEach((x, i, all) => (all[i] = x * 6));
    const batch = randomBatch(config, 2, 8);
    const counted = batch.lossMask.reduce((sum, weight) => sum + weight, 0);
    const [loss, gradients] = trainingPrograms(config, tinyRecipe.optimiser).gradients(
      uploadTree(tensors, config, 'wasm'),
      uploadConstants(config, 'wasm'),
      uploadBatch(batch, counted, 'wasm'),
    );

    const referenceTotal = (weights: Readonly<Record<string, ArrayLike<number>>>): number => {
      let sum = 0;
      for (let row = 0; row < batch.batchSize; row++) {
        const window = <T>(values: Iterable<T>): T[] => [...values].slice(row * length, (row + 1) * length);
        const logits = referenceLogits(config, weights, window(batch.inputs), window(batch.segments));
        window(batch.targets).forEach((target, position) => {
          sum +=
            (batch.lossMask[row * length + position]! / counted) * referenceLoss(logits[position]!, target);
        });
      }
      return sum;
    };

    expect(loss.dataSync()[0]!).toBeCloseTo(referenceTotal(tensors), 5);
    const step = 1e-4;
    for (const [name, gradient] of Object.entries(gradients)) {
      const data = gradient.dataSync();
      const exact = Float64Array.from(tensors[name]!);
      const scale = Math.hypot(...data) / Math.sqrt(data.length);
      for (let trial = 0; trial < 6; trial++) {
        const index = Math.floor(rng() * data.length);
        const original = exact[index]!;
        exact[index] = original + step;
        const above = referenceTotal({ ...tensors, [name]: exact });
        exact[index] = original - step;
        const below = referenceTotal({ ...tensors, [name]: exact });
        exact[index] = original;
        const slope = (above - below) / (2 * step);
        expect(Math.abs(slope - data[index]!)).toBeLessThan(1e-4 * Math.abs(slope) + 2e-3 * scale);
      }
    }
  });
});
