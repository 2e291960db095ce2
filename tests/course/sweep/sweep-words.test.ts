import { expect, test } from 'vitest';
import { powerOfTen, roughly, tickOfTen } from '#course/sweep/sweep-words';

test.each([
  [2e9, '2 × 10⁹'],
  [6.4e10, '6.4 × 10¹⁰'],
  [1e24, '10²⁴'],
  [9.99e9, '10¹⁰'],
  [5.76e23, '5.8 × 10²³'],
  [1000, '10³'],
])('%d is written %s', (value, words) => {
  expect(powerOfTen(value)).toBe(words);
});

test('only whole powers of ten name a tick', () => {
  expect(tickOfTen(1e10)).toBe('10¹⁰');
  expect(tickOfTen(2e10)).toBe('');
});

test('a size is told with two digits', () => {
  expect(roughly(9048)).toBe('9,000');
  expect(roughly(61_732)).toBe('62,000');
});
