import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, sayNumber } from '../../../components/question/read-amount.ts';

const value = (text: string, unit = '') => {
  const amount = readAmount(text, unit);
  return 'value' in amount ? amount.value : amount.error;
};

test.each([
  ['1024', 1024],
  ['1,024', 1024],
  ['1 024', 1024],
  ['1\u202f024', 1024],
  ["1'024", 1024],
  ['1,024.5', 1024.5],
  ['1.024,5', 1024.5],
  ['12,345,678', 12345678],
  ['1.234.567', 1234567],
  ['1e3', 1000],
  ['1.5E-3', 0.0015],
  ['3 × 10^4', 30000],
  ['3*10^-2', 0.03],
  ['2·10³', 2000],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1.024', 1.024],
  ['.5', 0.5],
  [',5', 0.5],
  ['5.', 5],
  ['−2', -2],
  ['-2,5', -2.5],
  ['+7', 7],
  ['about 7', 7],
  ['~ 7', 7],
  ['= 6.93', 6.93],
])('reads %s', (text, expected) => {
  expect(value(text)).toBeCloseTo(expected, 12);
});

test.each([
  ['6.93 nats', 'nats', 6.93],
  ['6.93 nat', 'nats', 6.93],
  ['6.93Nats', 'nats', 6.93],
  ['25 %', '%', 25],
  ['25%', '%', 25],
  ['2 tokens', 'tokens/s', 2],
])('reads %s where the unit is %s', (text, unit, expected) => {
  expect(value(text, unit)).toBe(expected);
});

test.each([
  ['', '', 'Write a number first.'],
  ['  ', 'nats', 'Write a number first, in nats.'],
  ['twelve', '', 'There is no number in “twelve”. Write it in digits, like 12.5 or 1e3.'],
  ['3 or 4', '', '“3 or 4” holds more than one number. Write one.'],
  ['10 bits', 'nats', '“bits” is not understood here. Write the number alone; it is taken in nats.'],
  ['10 bits', '', '“bits” is not understood here. Write the number alone.'],
  ['1,2,3', '', '“1,2,3” could mean several numbers. Write it without commas, like 1024 or 12.5.'],
  ['1e999', '', '“1e999” is larger than a number can be here.'],
])('explains what it cannot read: %s', (text, unit, words) => {
  expect(value(text, unit)).toBe(words);
});

test('says how it took what could be taken otherwise', () => {
  const readAs = (text: string) => (readAmount(text) as { readAs: string }).readAs;
  expect(readAs('1,024')).toBe('1,024');
  expect(readAs('12,5')).toBe('12.5');
  expect(readAs('1e3')).toBe('1,000');
  expect(readAs('1024')).toBe('');
  expect(readAs('12.5')).toBe('');
});

test('reads back every number as the course writes it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const read = value(sayNumber(number));
      expect(read).toBeTypeOf('number');
      expect(Math.abs((read as number) - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-11);
    }),
  );
});

test('reads whole numbers with and without thousands alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
      expect(value(number.toLocaleString('en-GB'))).toBe(number);
      expect(value(String(number))).toBe(number);
      expect(value(number.toLocaleString('de-DE'))).toBe(
        number < 1000 ? number : number < 1e6 ? number / 1000 : number,
      );
    }),
  );
});

test('gives words or a finite number for any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('', 'nats', '%'),
      (text, unit) => {
        const amount = readAmount(text, unit);
        if ('value' in amount) expect(Number.isFinite(amount.value)).toBe(true);
        else expect(amount.error).toMatch(/[.]$/);
      },
    ),
    { numRuns: 1000 },
  );
});
