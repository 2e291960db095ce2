import { passAtK, passHatK } from '#lab';
import { expect, test } from 'vitest';

// Chen et al. 2021, arXiv 2107.03374, and Yao et al. 2024, arXiv 2406.12045: the formulas at small numbers.
test.each([
  [1, 0.3],
  [2, 0.5333],
  [5, 0.9167],
  [8, 1],
])('of 10 with 3 right, one of %i is right with %d', (k, expected) => {
  expect(passAtK(10, 3, k)).toBeCloseTo(expected, 4);
});

test.each([
  [1, 0.625],
  [2, 0.3571],
  [4, 0.0714],
  [6, 0],
])('of 8 with 5 right, all of %i are right with %d', (k, expected) => {
  expect(passHatK(8, 5, k)).toBeCloseTo(expected, 4);
});

test('both are what drawing every subset gives', () => {
  const [n, c] = [7, 3];
  for (let k = 1; k <= n; k++) {
    let [subsets, some, all] = [0, 0, 0];
    for (let mask = 0; mask < 1 << n; mask++) {
      const drawn = Array.from({ length: n }, (_, i) => i).filter((i) => (mask >> i) & 1);
      if (drawn.length !== k) continue;
      subsets++;
      some += Number(drawn.some((i) => i < c));
      all += Number(drawn.every((i) => i < c));
    }
    expect(passAtK(n, c, k)).toBeCloseTo(some / subsets, 12);
    expect(passHatK(n, c, k)).toBeCloseTo(all / subsets, 12);
  }
});

test('great numbers do not overflow', () => {
  expect(passAtK(10_000, 1, 5000)).toBeCloseTo(0.5, 10);
  expect(passHatK(10_000, 9999, 5000)).toBeCloseTo(0.5, 10);
  expect(passAtK(10_000, 0, 100)).toBe(0);
});

test.each([
  [5, 6, 1],
  [5, 1, 6],
  [5, 1, 0],
  [5, -1, 1],
  [5.5, 1, 1],
])('refuses %d, %d, %d', (n, c, k) => {
  expect(() => passAtK(n, c, k)).toThrow(RangeError);
  expect(() => passHatK(n, c, k)).toThrow(RangeError);
});
