import { expect, test } from 'vitest';
import { lineFit } from '#lab/statistics/line-fit';

test('goes through points of a line, and between others', () => {
  expect(lineFit([0, 1, 2], [1, 3, 5])).toEqual({ slope: 2, intercept: 1 });
  // Anscombe 1973, "Graphs in statistical analysis", first set: y = 3.00 + 0.500x.
  const fit = lineFit(
    [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  );
  expect(fit.slope).toBeCloseTo(0.5001, 4);
  expect(fit.intercept).toBeCloseTo(3.0001, 4);
});

test('wants two different x and pairs', () => {
  expect(() => lineFit([1, 1], [0, 1])).toThrow(RangeError);
  expect(() => lineFit([1, 2], [0])).toThrow(RangeError);
});
