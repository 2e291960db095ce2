import { expect, it } from 'vitest';
import { logMeanExp } from '#lab/log-mean-exp';

it('is the logarithm of the mean', () => {
  expect(logMeanExp([Math.log(0.2), Math.log(0.4)])).toBeCloseTo(Math.log(0.3), 12);
});

it('holds what a number cannot', () => {
  expect(logMeanExp([-2000, -2000])).toBe(-2000);
  expect(logMeanExp([-2000, -Infinity])).toBeCloseTo(-2000 - Math.LN2, 10);
  expect(logMeanExp([-Infinity])).toBe(-Infinity);
});
