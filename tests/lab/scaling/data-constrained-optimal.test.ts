import { expect, test } from 'vitest';
import {
  computeOptimal,
  dataConstrainedLoss,
  dataConstrainedOptimal,
  frontierSize,
  publishedFrontiers,
  publishedLaws,
} from '#lab';

const { muennighoff } = publishedLaws;

test('with tokens to spare it is the plain optimum', () => {
  const free = computeOptimal(muennighoff, 1e21);
  const found = dataConstrainedOptimal(muennighoff, 1e21, 1e15);
  expect(Math.abs(found.N / free.N - 1)).toBeLessThan(1e-3);
  expect(found.loss).toBeCloseTo(free.loss, 6);
  expect(found.epochs).toBeLessThan(1);
});

test.each([1e9, 1e10, 1e11])('with %d tokens no other size does better', (unique) => {
  const found = dataConstrainedOptimal(muennighoff, 1e21, unique);
  for (const factor of [0.3, 0.7, 0.95, 1.05, 1.5, 4]) {
    const N = found.N * factor;
    const loss = dataConstrainedLoss(muennighoff, {
      N,
      uniqueTokens: unique,
      epochs: 1e21 / (6 * N * unique),
    });
    expect(loss).toBeGreaterThanOrEqual(found.loss - 1e-9);
  }
});

test('short of data, it is smaller than the fresh optimum and reads more than once, as the paper advises', () => {
  // Muennighoff et al. 2023, figure 1: allocate compute to epochs faster than to parameters.
  const free = computeOptimal(muennighoff, 1e21);
  const found = dataConstrainedOptimal(muennighoff, 1e21, free.D / 8);
  expect(found.epochs).toBeGreaterThan(4);
  expect(found.N).toBeLessThan(free.N * 1.1);
  expect(found.loss).toBeGreaterThan(free.loss);
});

test('works from a dollar to ten billion dollars, and refuses nothing at hand', () => {
  for (const C of [1e12, 4.5e17, 4.5e27, 1e32]) {
    for (const unique of [1e3, 1e15]) {
      const { N, loss } = dataConstrainedOptimal(muennighoff, C, unique);
      expect(N).toBeGreaterThan(0);
      expect(Number.isFinite(loss)).toBe(true);
    }
  }
  expect(() => dataConstrainedOptimal(muennighoff, 1e21, 0)).toThrow('unique');
  expect(() => dataConstrainedOptimal(muennighoff, -1, 1e9)).toThrow('compute');
});

test('the frontier of a table gives its rows back', () => {
  for (const frontier of Object.values(publishedFrontiers)) {
    for (const [N, flops] of frontier.rows) {
      expect(Math.abs(frontierSize(frontier, flops).N / N - 1)).toBeLessThan(0.04);
    }
  }
  const { N, low, high } = frontierSize(publishedFrontiers.approach2, 1e26);
  expect(low).toBeLessThan(N);
  expect(high).toBeGreaterThan(N);
  expect(() => frontierSize(publishedFrontiers.approach1, 0)).toThrow(RangeError);
});
