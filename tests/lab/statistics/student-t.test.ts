import { describe, expect, test } from 'vitest';
import { meanInterval, studentReach, studentWithin } from '#lab/statistics/student-t';

describe('studentReach', () => {
  // Two-sided critical values as tables print them, e.g. NIST/SEMATECH e-Handbook, 1.3.6.7.2.
  test.each([
    [0.95, 1, 12.706],
    [0.95, 2, 4.303],
    [0.95, 4, 2.776],
    [0.95, 23, 2.069],
    [0.95, 30, 2.042],
    [0.95, 100, 1.984],
    [0.99, 5, 4.032],
    [0.8, 9, 1.383],
  ])('%d with %i degrees of freedom is %d', (confidence, degrees, value) => {
    expect(studentReach(confidence, degrees)).toBeCloseTo(value, 3);
  });

  test('undoes studentWithin, and wants a confidence and whole degrees', () => {
    for (const degrees of [1, 2, 3, 8, 51]) {
      expect(studentWithin(studentReach(0.9, degrees), degrees)).toBeCloseTo(0.9, 12);
      expect(studentWithin(0, degrees)).toBe(0);
    }
    expect(() => studentReach(1, 3)).toThrow(RangeError);
    expect(() => studentWithin(1, 0.5)).toThrow(RangeError);
  });
});

describe('meanInterval', () => {
  test('is mean ± t·s/√n', () => {
    const { mean, low, high } = meanInterval([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(high - mean).toBeCloseTo(2.7764 * Math.sqrt(2.5 / 5), 3);
    expect(mean - low).toBeCloseTo(high - mean, 12);
  });

  test('is a point for equal values, and takes two', () => {
    expect(meanInterval([0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
    expect(() => meanInterval([1])).toThrow(/two values/);
  });
});
