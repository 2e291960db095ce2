import { chiSquareTest, createRng, logGamma, upperIncompleteGamma } from '#lab';
import { describe, expect, it, test } from 'vitest';

describe('the gamma functions', () => {
  // scipy.special.gammaincc and gammaln, SciPy 1.17.
  it.each([
    [0.5, 1, 0.15729920705028105],
    [3, 2, 0.6766764161830634],
    [10, 15, 0.06985366069940986],
    [100, 90, 0.84177901081357],
    [0.1, 0.0001, 0.5815386247620371],
    [500, 560, 0.004693165999294767],
  ])('Q(%d, %d) is as SciPy has it', (a, x, expected) => {
    expect(upperIncompleteGamma(a, x) / expected).toBeCloseTo(1, 10);
  });

  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1, 0],
    [4.5, 2.4537365708424423],
    [100, 359.1342053695754],
    [10_000, 82099.71749644238],
  ])('ln Γ(%d) is as SciPy has it', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-12 * Math.max(1, expected));
  });

  it('have their limits', () => {
    expect(upperIncompleteGamma(2, 0)).toBe(1);
    expect(upperIncompleteGamma(2, Infinity)).toBe(0);
    expect(upperIncompleteGamma(1, 3)).toBeCloseTo(Math.exp(-3), 14);
    expect(() => upperIncompleteGamma(0, 1)).toThrow(RangeError);
    expect(() => upperIncompleteGamma(1, -1)).toThrow(RangeError);
  });
});

// NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4: upper critical values of the chi-square distribution.
test.each([
  [1, 3.841, 0.05],
  [1, 6.635, 0.01],
  [5, 11.07, 0.05],
  [10, 18.307, 0.05],
  [10, 29.588, 0.001],
  [30, 43.773, 0.05],
  [100, 124.342, 0.05],
  [100, 149.449, 0.001],
])('with %d degrees of freedom, %d is exceeded with probability %d', (degrees, critical, p) => {
  expect(upperIncompleteGamma(degrees / 2, critical / 2) / p).toBeCloseTo(1, 2);
});

describe('chiSquareTest', () => {
  it('finds Mendel’s peas in keeping with 9 : 3 : 3 : 1', () => {
    const { statistic, degreesOfFreedom, pValue } = chiSquareTest([315, 108, 101, 32], [9, 3, 3, 1]);
    expect(statistic).toBeCloseTo(0.47002, 5);
    expect(degreesOfFreedom).toBe(3);
    expect(pValue).toBeCloseTo(0.925426, 6);
  });

  it('agrees with scipy.stats.chisquare', () => {
    const observed = [16, 18, 16, 14, 12, 12];
    expect(chiSquareTest(observed, [1, 1, 1, 1, 1, 1]).pValue).toBeCloseTo(0.8491450360846096, 12);
    expect(chiSquareTest(observed, [16, 16, 16, 16, 16, 8]).pValue).toBeCloseTo(0.6233876277495822, 12);
  });

  it('counts rare outcomes together when asked to', () => {
    const { degreesOfFreedom, statistic } = chiSquareTest([50, 45, 3, 2], [50, 46, 2, 2], {
      leastExpected: 5,
    });
    expect(degreesOfFreedom).toBe(2);
    expect(statistic).toBeCloseTo(1 / 46 + 1 / 4, 12);
  });

  it('rules out what cannot occur, and passes over what neither can nor did', () => {
    expect(chiSquareTest([1, 9], [0, 1])).toEqual({ statistic: Infinity, degreesOfFreedom: 1, pValue: 0 });
    expect(chiSquareTest([0, 5, 5], [0, 1, 1])).toEqual({ statistic: 0, degreesOfFreedom: 1, pValue: 1 });
    expect(chiSquareTest([5], [1])).toEqual({ statistic: 0, degreesOfFreedom: 0, pValue: 1 });
  });

  it('is right about as often as it says: p-values of a true hypothesis are spread evenly', () => {
    const rng = createRng(17);
    let below = 0;
    const trials = 2000;
    for (let trial = 0; trial < trials; trial++) {
      const counts = new Float64Array(6);
      for (let i = 0; i < 300; i++) counts[Math.floor(rng() * 6)]!++;
      if (chiSquareTest(counts, [1, 1, 1, 1, 1, 1]).pValue < 0.1) below++;
    }
    expect(Math.abs(below / trials - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / trials));
  });

  it('refuses what it cannot test', () => {
    expect(() => chiSquareTest([1, 2], [1])).toThrow('2 beside 1');
    expect(() => chiSquareTest([0, 0], [1, 1])).toThrow('nothing to test');
    expect(() => chiSquareTest([-1, 2], [1, 1])).toThrow('observed');
  });
});
