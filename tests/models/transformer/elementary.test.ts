import { jit, numpy as np } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { initBackend } from '#models';
import { exponential, rowMaximum, sigmoid } from '#models/transformer/elementary';

beforeAll(() => initBackend('wasm'));

const apply = (f: (x: np.Array) => np.Array, values: Float32Array<ArrayBuffer>): Float32Array =>
  jit(f)(np.array(values)).dataSync() as Float32Array;

/** Greatest relative error of `found` against the engine's own function. */
function greatestError(found: Float32Array, inputs: Float32Array, exact: (x: number) => number): number {
  return found.reduce((worst, y, i) => Math.max(worst, Math.abs(y / exact(inputs[i]!) - 1)), 0);
}

const between = (low: number, high: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: 4001 }, (_, i) => low + ((high - low) * i) / 4000);

describe('vectorised functions', () => {
  it('exponentials are as exact as they say', () => {
    for (const [low, error] of [
      [-10, 3e-6],
      [-20, 2e-5],
    ] as const) {
      const x = between(low, 0);
      expect(greatestError(apply(exponential, x), x, Math.exp)).toBeLessThan(error);
    }
    const [zero, far, farther] = apply(exponential, Float32Array.of(0, -41, -1e9));
    expect(zero).toBe(1);
    expect(far).toBe(farther);
    expect(far! / Math.exp(-40)).toBeCloseTo(1, 3);
  });

  it('sigmoids are exact to a few units in the last place', () => {
    const x = between(-15, 15);
    expect(greatestError(apply(sigmoid, x), x, (value) => 1 / (1 + Math.exp(-value)))).toBeLessThan(2e-5);
    const middle = between(-5, 5);
    expect(greatestError(apply(sigmoid, middle), middle, (value) => 1 / (1 + Math.exp(-value)))).toBeLessThan(
      2e-6,
    );
  });

  it.each([24, 13])('the greatest of %i columns is found', (columns) => {
    const rng = createRng(columns);
    const values = Float32Array.from({ length: 20 * columns }, () => rng() - 2);
    const found = apply((x) => rowMaximum(x.reshape([20, columns])), values);
    expect([...found]).toEqual(
      Array.from({ length: 20 }, (_, row) =>
        Math.max(...values.subarray(row * columns, (row + 1) * columns)),
      ),
    );
  });

  it('numbers that are none stay so', () => {
    expect([...apply(exponential, Float32Array.of(NaN, 0))]).toEqual([NaN, 1]);
  });
});
