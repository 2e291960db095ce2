import { expect, test } from 'vitest';
import { quantity, readQuantity } from '../../../components/frame/read-quantity.ts';

const anything = { min: -1e40, max: 1e40 };

test.each([
  ['12,000', 12_000],
  ['$ 1 000 000', 1e6],
  ['1e21', 1e21],
  ['2.5E9', 2.5e9],
  ['6.6 × 10^23', 6.6e23],
  ['10 billion', 1e10],
  ['3 B', 3e9],
  ['.5k', 500],
  ['−4', -4],
])('%s is %d', (text, value) => expect(readQuantity(text, anything)).toEqual({ value }));

test.each(['', ' ', 'many', '1,5', '1.2.3', '12 goats', 'NaN', 'Infinity', '--3'])(
  '%j is no quantity',
  (text) => {
    expect(readQuantity(text, anything)).toHaveProperty('error');
  },
);

test('what is out of range is told the range', () => {
  expect(readQuantity('-1', { min: 0, max: 1e13 })).toEqual({
    error: 'Write a number from 0 to 10,000,000,000,000, like 12,000 or 1e21.',
  });
  expect(readQuantity('1e400', { min: 0, max: 1e300 })).toHaveProperty('error');
});

test('what a field writes it can read', () => {
  for (const value of [0, 1, 0.04, 3.15, 989, 12_345.5, 1e6, 1e13, 4.5e23, 1e32]) {
    const read = readQuantity(quantity(value), anything);
    expect('value' in read && Math.abs(read.value / (value || 1) - (value === 0 ? 0 : 1))).toBeLessThan(1e-3);
  }
});
