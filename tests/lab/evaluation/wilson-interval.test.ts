import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('wilsonInterval', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is as published', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('says something of 10 in 10', () => {
    const { low, high } = wilsonInterval(10, 10);
    expect(low).toBeCloseTo(0.7225, 4);
    expect(high).toBe(1);
  });

  it('knows nothing without a trial', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  const trials = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it('holds the share, stays within 0 and 1, and mirrors failures', () => {
    fc.assert(
      fc.property(trials, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
        expect(wilsonInterval(n - successes, n).high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('is wider the more confident it is to be, and narrower with more trials', () => {
    fc.assert(
      fc.property(trials, ([successes, n]) => {
        const width = ({ low, high }: { low: number; high: number }): number => high - low;
        expect(width(wilsonInterval(successes, n, 0.99))).toBeGreaterThan(
          width(wilsonInterval(successes, n, 0.9)),
        );
        expect(width(wilsonInterval(4 * successes, 4 * n))).toBeLessThan(width(wilsonInterval(successes, n)));
      }),
    );
  });

  it('holds the true share about as often as it says', () => {
    // Exact coverage for n = 40, p = 0.9: the probability of every count whose interval holds p.
    let coverage = 0;
    let chance = 0.1 ** 40;
    for (let k = 0; k <= 40; k++) {
      const { low, high } = wilsonInterval(k, 40);
      if (low <= 0.9 && high >= 0.9) coverage += chance;
      chance *= ((40 - k) / (k + 1)) * 9;
    }
    expect(coverage).toBeGreaterThan(0.93);
    expect(coverage).toBeLessThan(0.98);
  });

  it.each([
    [-1, 3, 0.95],
    [4, 3, 0.95],
    [1.5, 3, 0.95],
    [1, 3, 1],
  ])('refuses %d of %d at %d', (successes, n, confidence) => {
    expect(() => wilsonInterval(successes, n, confidence)).toThrow(RangeError);
  });
});
