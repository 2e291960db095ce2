import { describe, expect, test } from 'vitest';
import { createRng, deriveSeed } from '#lab';
import { nextXoshiro128 } from '#lab/rng';

describe('xoshiro128**', () => {
  test('gives the outputs of the reference implementation, version 1.1', () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    const outputs = Array.from({ length: 10 }, () => nextXoshiro128(state));
    expect(outputs).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('createRng', () => {
  test('repeats for a seed and differs between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRng(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('has not changed since the first corpus was written', () => {
    const rng = createRng(1);
    expect(Array.from({ length: 4 }, () => rng() * 2 ** 32)).toEqual([
      393288148, 2174103013, 3814759091, 2092745082,
    ]);
  });

  test('is uniform: the counts of ten bins pass a chi-square test at 0.1 %', () => {
    const rng = createRng(3);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const u = rng();
      expect(u >= 0 && u < 1).toBe(true);
      bins[Math.floor(u * 10)]! += 1;
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.88);
  });

  test.each([Number.NaN, Infinity])('refuses the seed %s in words', (seed) => {
    expect(() => createRng(seed)).toThrow(/finite number/);
  });
});

test('derived seeds depend on the parent and on the label, not on the order of asking', () => {
  const seeds = ['a', 'b', 'ab', 1, 2].map((label) => deriveSeed(1, label));
  expect(new Set([...seeds, deriveSeed(2, 'a')]).size).toBe(6);
  expect(deriveSeed(1, 'a')).toBe(seeds[0]);
});
