import { jit, type numpy as np } from '@jax-js/jax';
import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { initBackend } from '#models';
import { adamwUpdate, stepScalars, type AdamWSettings, type Moments } from '#models/transformer/adamw';
import type { ParameterSpec } from '#models/transformer/parameters';
import { upload, type TensorTree } from '#models/transformer/tensors';
import { maximumDifference } from '../fixtures.ts';

const settings: AdamWSettings = { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 };
const specs: ParameterSpec[] = [
  { name: 'matrix', shape: [8, 16], kind: 'matrix' },
  { name: 'norm', shape: [16], kind: 'norm' },
];
const rng = createRng(1);
const numbers = (count: number, scale: number): number[] =>
  Array.from({ length: count }, () => Math.fround(scale * (rng() - 0.5)));

interface Scalar {
  value: number;
  first: number;
  second: number;
}

/** AdamW for one number in 64 bits, as in Algorithm 2 of Loshchilov & Hutter 2019 with the rate on both terms. */
function referenceStep(state: Scalar, gradient: number, rate: number, update: number, decay: number): void {
  state.first = 0.9 * state.first + 0.1 * gradient;
  state.second = 0.95 * state.second + 0.05 * gradient * gradient;
  const corrected = state.first / (1 - 0.9 ** update);
  const root = Math.sqrt(state.second / (1 - 0.95 ** update)) + 1e-8;
  state.value -= rate * (corrected / root + decay * state.value);
}

describe('AdamW', () => {
  it('moves one weight as worked out by hand', async () => {
    // First step from 1.0 with gradient 0.5 and rate 0.1: m̂/√v̂ = 1 whatever the gradient, decay adds 0.1 · 1.0.
    const state: Scalar = { value: 1, first: 0, second: 0 };
    referenceStep(state, 0.5, 0.1, 1, 0.1);
    expect(state.value).toBeCloseTo(1 - 0.1 * (1 + 0.1), 7);
    await Promise.resolve();
  });

  it.each([
    ['clipped', 4],
    ['not clipped', 0.05],
  ])('follows an independent implementation for five steps, gradients %s', async (_, scale) => {
    await initBackend('wasm');
    const values = { matrix: numbers(128, 1), norm: numbers(16, 1).map((x) => Math.fround(1 + x)) };
    const reference = { matrix: values.matrix.map(initial), norm: values.norm.map(initial) };
    let parameters = tree(values);
    let moments: Moments = {
      first: tree({ matrix: numbers(128, 0), norm: numbers(16, 0) }),
      second: tree({ matrix: numbers(128, 0), norm: numbers(16, 0) }),
    };
    const run = jit((p: TensorTree, m: Moments, g: TensorTree, s: np.Array) =>
      adamwUpdate(settings, specs, p, m, g, s),
    );

    for (let update = 1; update <= 5; update++) {
      const gradients = { matrix: numbers(128, scale), norm: numbers(16, scale) };
      const norm = Math.hypot(...gradients.matrix, ...gradients.norm);
      const shorten = Math.min(1, settings.clipNorm / (norm + 1e-6));
      expect(shorten < 1).toBe(scale === 4);
      const rate = 0.01 * update;
      for (const name of ['matrix', 'norm'] as const) {
        const decay = name === 'norm' ? 0 : settings.weightDecay;
        reference[name].forEach((state, i) => {
          referenceStep(state, gradients[name][i]! * shorten, rate, update, decay);
        });
      }
      const scalars = upload(stepScalars(settings, rate, update), [4], 'wasm');
      const result = run(parameters, moments, tree(gradients), scalars);
      expect(result.norm.dataSync()[0]).toBeCloseTo(norm, 4);
      parameters = result.parameters;
      moments = { first: result.first, second: result.second };
    }
    for (const name of ['matrix', 'norm'] as const) {
      const found = parameters[name]!.ref.dataSync();
      expect(
        maximumDifference(
          found,
          reference[name].map(({ value }) => value),
        ),
      ).toBeLessThan(2e-6);
    }
  });
});

const initial = (value: number): Scalar => ({ value, first: 0, second: 0 });

function tree(values: Record<'matrix' | 'norm', number[]>): TensorTree {
  return {
    matrix: upload(Float32Array.from(values.matrix), [8, 16], 'wasm'),
    norm: upload(Float32Array.from(values.norm), [16], 'wasm'),
  };
}
