import { describe, expect, test } from 'vitest';
import { bootstrap, bootstrapParametricLaw, CancelledError, createRng, percentileInterval } from '#lab';
import { figure4RunsKept } from './hoffmann-figure-4.ts';

const coarse = { alpha: [0.5], beta: [0.5], e: [0.5], a: [5, 10], b: [5, 10] };

describe('bootstrapParametricLaw', () => {
  const result = bootstrapParametricLaw(figure4RunsKept, { samples: 60, rng: createRng(3), starts: coarse });

  test('finds how little the runs say of A and B, as Besiroglu et al. did', () => {
    // 80 % of a normal distribution is 2.563 standard errors wide: theirs are 0.03, 0.02 and 0.02 [S2-09].
    const width = (key: keyof typeof result.intervals): number =>
      (result.intervals[key].high - result.intervals[key].low) / 2.563;
    expect(width('E')).toBeGreaterThan(0.015);
    expect(width('E')).toBeLessThan(0.045);
    expect(width('alpha')).toBeGreaterThan(0.01);
    expect(width('alpha')).toBeLessThan(0.03);
    expect(width('beta')).toBeGreaterThan(0.01);
    expect(width('beta')).toBeLessThan(0.04);
    expect(width('B')).toBeGreaterThan(500);
    // Their 80 % interval of the exponent is 0.05 wide; Hoffmann printed 0.001.
    const { low, high } = result.intervals.sizeExponent;
    expect(high - low).toBeGreaterThan(0.03);
    expect(high - low).toBeLessThan(0.08);
    expect(low).toBeLessThan(0.5126);
    expect(high).toBeGreaterThan(0.5126);
  });

  test(
    'repeats itself with the same random numbers, and takes a fit that is known',
    { timeout: 30_000 },
    () => {
      const options = { samples: 4, starts: coarse };
      const once = bootstrapParametricLaw(figure4RunsKept, { ...options, rng: createRng(3) });
      expect(once.laws).toEqual(result.laws.slice(0, 4));
      const again = bootstrapParametricLaw(figure4RunsKept, { ...options, rng: createRng(3), fit: once.fit });
      expect(again).toEqual(once);
    },
  );

  test('can be watched and stopped', { timeout: 30_000 }, () => {
    const shares: number[] = [];
    const options = { samples: 6, rng: createRng(1), starts: coarse, fit: result.fit };
    bootstrapParametricLaw(figure4RunsKept, { ...options, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(() => bootstrapParametricLaw(figure4RunsKept, { ...options, isCancelled: () => true })).toThrow(
      CancelledError,
    );
    expect(() => bootstrapParametricLaw(figure4RunsKept, { ...options, samples: 0 })).toThrow('resamples');
  });
});

describe('bootstrap', () => {
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

  test('of a mean comes near its standard error', () => {
    const rng = createRng(11);
    const values = Array.from({ length: 400 }, () => rng());
    const { low, high, estimate } = bootstrap(values, mean, { samples: 2000, rng, confidence: 0.95 });
    expect(estimate).toBe(mean(values));
    const expected = 2 * 1.96 * Math.sqrt(1 / 12 / 400);
    expect((high - low) / expected).toBeGreaterThan(0.9);
    expect((high - low) / expected).toBeLessThan(1.1);
  });

  test('intervals are percentiles, interpolated', () => {
    expect(percentileInterval([5, 1, 4, 2, 3], 0.5)).toEqual({ low: 2, high: 4 });
    const { low, high } = percentileInterval([0, 10], 0.8);
    expect(low).toBeCloseTo(1, 12);
    expect(high).toBeCloseTo(9, 12);
    expect(percentileInterval([7])).toEqual({ low: 7, high: 7 });
  });

  test('says what it cannot do', () => {
    expect(() => percentileInterval([])).toThrow('there are none');
    expect(() => percentileInterval([1, NaN])).toThrow('NaN');
    expect(() => percentileInterval([1], 1)).toThrow('confidence');
    expect(() => bootstrap([], mean, { rng: createRng(1) })).toThrow('nothing to draw from');
  });
});
