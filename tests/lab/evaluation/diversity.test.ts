import { countEntropy, distinctN, repetitionN } from '#lab';
import { expect, test } from 'vitest';

test('distinct-n counts different n-grams over all texts', () => {
  const texts = ['the cat sat', 'the cat ran'];
  expect(distinctN(texts, 1)).toBeCloseTo(4 / 6, 12);
  expect(distinctN(texts, 2)).toBeCloseTo(3 / 4, 12);
  expect(distinctN(texts, 3)).toBe(1);
  expect(distinctN(texts, 4)).toBeNaN();
});

test('tokens do as well as words, and do not run together', () => {
  expect(
    distinctN(
      [
        [1, 2, 3],
        [1, 2, 4],
      ],
      2,
    ),
  ).toBeCloseTo(3 / 4, 12);
  expect(
    distinctN(
      [
        [1, 12],
        [11, 2],
      ],
      2,
    ),
  ).toBe(1);
});

test('rep-n is the share of n-grams that came before', () => {
  expect(repetitionN('a b a b a b', 2)).toBeCloseTo(3 / 5, 12);
  expect(repetitionN('a b c', 1)).toBe(0);
});

test('the entropy of counts is 0 for one kind and ln k for k alike', () => {
  expect(countEntropy([7, 0])).toBe(0);
  expect(countEntropy([2, 2, 2])).toBeCloseTo(Math.log(3), 12);
  expect(countEntropy([3, 1])).toBeCloseTo(0.562335, 6);
});
