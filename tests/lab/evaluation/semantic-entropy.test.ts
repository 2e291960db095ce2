import { semanticEntropy } from '#lab';
import { expect, test } from 'vitest';

test('is over meanings, not over wordings', () => {
  expect(semanticEntropy(['paris', 'paris', 'paris'])).toBe(0);
  expect(semanticEntropy([0, 1, 2, 3])).toBeCloseTo(Math.log(4), 12);
  expect(semanticEntropy(['paris', 'paris', 'rome'])).toBeCloseTo(0.636514, 6);
});

// Kuhn, Gal & Farquhar 2023, arXiv 2302.09664, table 1: likelihoods 0.5 (Paris), 0.4 (It's Paris) and 0.1 (London); token entropy 0.94, semantic 0.33.
test('weighs meanings by the probabilities of their samples', () => {
  const logProbs = [0.5, 0.4, 0.1].map(Math.log);
  expect(semanticEntropy(['paris', 'paris', 'london'], logProbs)).toBeCloseTo(0.33, 2);
  expect(semanticEntropy(['a', 'b', 'c'], logProbs)).toBeCloseTo(0.94, 2);
});

test('probabilities count by their proportion, however small', () => {
  const logProbs = [0.5, 0.4, 0.1].map((p) => Math.log(p) - 2000);
  expect(semanticEntropy([1, 1, 2], logProbs)).toBeCloseTo(0.325083, 6);
});

test('refuses what has no entropy', () => {
  expect(() => semanticEntropy([])).toThrow('Without samples');
  expect(() => semanticEntropy([1, 2], [0])).toThrow('2 beside 1');
  expect(() => semanticEntropy([1], [-Infinity])).toThrow('log-probability');
});
