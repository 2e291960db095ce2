import { jensenShannonDivergence, klDivergence, totalVariation } from '#lab';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributions } from './arbitrary.ts';

const p = [0.5, 0.3, 0.2];
const q = [0.2, 0.5, 0.3];

// scipy.stats.entropy and scipy.spatial.distance.jensenshannon squared, SciPy 1.17.
test('divergences agree with SciPy', () => {
  expect(klDivergence(p, q)).toBeCloseTo(0.22380465718564752, 14);
  expect(jensenShannonDivergence(p, q)).toBeCloseTo(0.05087461253959836, 14);
  expect(totalVariation(p, q)).toBeCloseTo(0.3, 14);
});

test('distributions without a common outcome are as far apart as can be', () => {
  expect(klDivergence([1, 0], [0, 1])).toBe(Infinity);
  expect(klDivergence([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 14);
  expect(jensenShannonDivergence([1, 0], [0, 1])).toBeCloseTo(Math.LN2, 14);
  expect(totalVariation([1, 0], [0, 1])).toBe(1);
});

test('none is below 0, two are symmetric, and they keep their bounds', () => {
  fc.assert(
    fc.property(distributions(2), (pair) => {
      const [a, b] = pair as [Float64Array, Float64Array];
      const distance = totalVariation(a, b);
      for (const divergence of [klDivergence, jensenShannonDivergence, totalVariation]) {
        expect(divergence(a, b)).toBeGreaterThanOrEqual(0);
        expect(divergence(a, a)).toBeCloseTo(0, 12);
      }
      expect(distance).toBeCloseTo(totalVariation(b, a), 12);
      expect(jensenShannonDivergence(a, b)).toBeCloseTo(jensenShannonDivergence(b, a), 12);
      // Pinsker's inequality; and Lin's bound of the Jensen-Shannon divergence.
      expect(klDivergence(a, b)).toBeGreaterThanOrEqual(2 * distance ** 2 - 1e-12);
      expect(jensenShannonDivergence(a, b)).toBeLessThanOrEqual(distance * Math.LN2 + 1e-12);
    }),
  );
});

test('lengths must fit', () => {
  expect(() => klDivergence([1], [0.5, 0.5])).toThrow('1 beside 2');
});
