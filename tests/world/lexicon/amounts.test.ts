import { expect, test } from 'vitest';
import { amountWords, amountsOf, readAmount } from '#world/lexicon/amounts';
import { COUNTABLES } from '#world/lexicon/nouns';
import { numberOfWords, numberWords } from '#world/lexicon/number-words';

test('amounts agree with their number and read back', () => {
  expect(amountWords(1, 'egg')).toBe('one egg');
  expect(amountWords(42, 'egg')).toBe('forty-two eggs');
  expect(readAmount('one egg')).toEqual({ count: 1, noun: 'egg' });
  expect(readAmount('forty-two eggs')).toEqual({ count: 42, noun: 'egg' });
  expect(amountsOf('seat', 3)).toEqual(['one seat', 'two seats', 'three seats']);
  expect(() => readAmount('some eggs')).toThrow(/four apples/);
});

test('every thing that is counted has a plural in s', () => {
  expect(COUNTABLES.filter((noun) => noun.includes('/'))).toEqual([]);
});

test('number words read back', () => {
  for (let value = 0; value < 100; value++) expect(numberOfWords(numberWords(value))).toBe(value);
  expect(numberOfWords('many')).toBeUndefined();
});
