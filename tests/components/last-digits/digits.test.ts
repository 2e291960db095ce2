import { expect, test } from 'vitest';
import { distance, markDigits } from '../../../components/last-digits/digits.ts';

test('digits are set off from the first that differs', () => {
  expect(markDigits(17.27895736, 17.27895871)).toEqual({ same: '17.27895', other: '74' });
  expect(markDigits(17.28125, 17.27895871)).toEqual({ same: '17.2', other: '812500' });
  expect(markDigits(2.5, 2.5)).toEqual({ same: '2.5000000', other: '' });
});

test('numbers of another size or sign differ from their first digit on', () => {
  expect(markDigits(10.0000001, 9.9999999)).toEqual({ same: '', other: '10.0000001' });
  expect(markDigits(-1, 1)).toEqual({ same: '', other: '−1.0000000' });
});

test('distances of every size are written with two digits', () => {
  expect(distance(0)).toBe('0');
  expect(distance(6.5457)).toBe('6.55');
  expect(distance(0.00770145)).toBe('0.0077');
  expect(distance(3.43e-6)).toBe('3.4 × 10⁻⁶');
  expect(distance(-9.99e-6)).toBe('−1.0 × 10⁻⁵');
});
