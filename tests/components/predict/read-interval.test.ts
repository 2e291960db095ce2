import { readInterval, readOneNumber } from '#components/predict/read-interval.ts';
import { expect, test } from 'vitest';

const form = { kind: 'interval', min: 0, max: 10, step: 1, unit: '' } as const;

test('reads two numbers in order', () => {
  expect(readInterval(['3', ' 6 '], form)).toEqual({ guess: { kind: 'interval', low: 3, high: 6 } });
  expect(readInterval(['4', '4'], form)).toHaveProperty('guess.high', 4);
});

test.each([
  [['', ''], /Write a whole number from 0 to 10/],
  [['3', '11'], /from 0 to 10/],
  [['3', 'six'], /whole number/],
  [['2.5', '6'], /whole number/],
  [['7', '6'], /must not be greater/],
] as const)('says what is wrong with %j', (written, error) => {
  expect(readInterval([written[0], written[1]], form)).toHaveProperty('error', expect.stringMatching(error));
});

test('takes parts where the step is one', () => {
  expect(readOneNumber('1.25', { ...form, step: 0.05 })).toEqual({ guess: { kind: 'number', value: 1.25 } });
});
