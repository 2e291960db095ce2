import { expect, test } from 'vitest';
import { cosineSimilarity, dotProduct, nearestNeighbours } from '#lab';

test('the cosine of the angle between two vectors', () => {
  expect(cosineSimilarity([1, 0], [1, 1])).toBeCloseTo(Math.SQRT1_2, 12);
  expect(cosineSimilarity([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(cosineSimilarity([1, 2], [-1, -2])).toBeCloseTo(-1, 12);
  expect(cosineSimilarity([3, 0], [0, 5])).toBe(0);
  // (1·4 + 2·5 + 3·6) / (√14 · √77)
  expect(cosineSimilarity([1, 2, 3], [4, 5, 6])).toBeCloseTo(32 / Math.sqrt(14 * 77), 12);
});

test('a vector of zeros is similar to nothing', () => {
  expect(cosineSimilarity([0, 0], [1, 1])).toBe(0);
});

test('vectors of unequal lengths have no product', () => {
  expect(() => dotProduct([1], [1, 2])).toThrow('1 and 2 numbers');
});

test('neighbours come nearest first, the vector itself is none of them', () => {
  const vectors = [
    [1, 0],
    [0, 1],
    [2, 0.1],
    [-1, 0],
    [0, 2],
  ];
  expect(nearestNeighbours(vectors, 0).map(({ index }) => index)).toEqual([2, 1, 4, 3]);
  expect(() => nearestNeighbours(vectors, 5)).toThrow('no vector 5 among 5');
});
