import { readNumber } from '#components/frame/read-number.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const seed = { min: 0, max: 999_999, step: 1 };
const warmth = { min: -1, max: 2, step: 0.1 };

describe('readNumber', () => {
  it.each([
    ['11', 11],
    [' 12 000 ', 12_000],
    ['12,000', 12_000],
    ['007', 7],
    ['+5', 5],
  ])('reads %j as a seed', (text, value) => {
    expect(readNumber(text, seed)).toEqual({ value });
  });

  it.each([
    ['.5', 0.5],
    ['-0.25', -0.25],
    ['2.', 2],
  ])('reads %j as a warmth', (text, value) => {
    expect(readNumber(text, warmth)).toEqual({ value });
  });

  it.each([
    '',
    ' ',
    'eleven',
    '1e3',
    '0x10',
    '-1',
    '1000000',
    '1.5',
    '1,5',
    '12,00',
    '--1',
    'NaN',
    'Infinity',
  ])('refuses %j as a seed and says what to write', (text) => {
    expect(readNumber(text, seed)).toEqual({ error: 'Write a whole number from 0 to 999,999.' });
  });

  it('names fractions where they are allowed', () => {
    expect(readNumber('3', warmth)).toEqual({ error: 'Write a number from -1 to 2.' });
  });

  it('reads back every whole number, grouped or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(readNumber(String(value), seed)).toEqual({ value });
        expect(readNumber(value.toLocaleString('en-GB'), seed)).toEqual({ value });
      }),
    );
  });
});
