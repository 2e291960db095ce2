import { expect, test } from 'vitest';
import { principalComponents } from '#lab';
import { irises } from './irises.ts';

const near = (values: ArrayLike<number>, expected: readonly number[], digits: number): void => {
  expect(values.length).toBe(expected.length);
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, digits));
};

test('finds the published components of the irises', () => {
  // scikit-learn 1.x, PCA().fit(load_iris().data); its documentation and many textbooks print these.
  expect(irises).toHaveLength(150);
  const { explained, directions, scores, mean } = principalComponents(irises, 4);
  near(mean, [5.843333, 3.057333, 3.758, 1.199333], 6);
  near(explained, [0.92461872, 0.05306648, 0.01710261, 0.00521218], 7);
  near(directions[0]!, [0.36138659, -0.08452251, 0.85667061, 0.3582892], 7);
  near(directions[1]!, [0.65658877, 0.73016143, -0.17337266, -0.07548102], 7);
  near(scores[0]!.slice(0, 2), [-2.68412563, 0.31939725], 7);
});

test('the largest entry of each direction is positive, whichever way the rows point', () => {
  const mirrored = irises.map((row) => row.map((value) => -value));
  for (const rows of [irises, mirrored]) {
    for (const direction of principalComponents(rows, 4).directions) {
      const largest = direction.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
      expect(largest).toBeGreaterThan(0);
    }
  }
});

test('repeats its numbers to the last bit', () => {
  expect(principalComponents(irises, 2)).toEqual(principalComponents(irises, 2));
});

test('rows that do not differ have nothing to explain', () => {
  expect(
    principalComponents(
      [
        [1, 2],
        [1, 2],
      ],
      1,
    ).explained,
  ).toEqual([0]);
});

test('says what it cannot do', () => {
  expect(() => principalComponents([[1, 2]], 1)).toThrow('Two rows at least');
  expect(() => principalComponents([[1, 2], [1]], 1)).toThrow('unequal lengths');
  expect(() =>
    principalComponents(
      [
        [1, 2],
        [2, 1],
      ],
      3,
    ),
  ).toThrow('1 to 2 components, not 3');
});
