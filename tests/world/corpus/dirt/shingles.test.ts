import { describe, expect, it } from 'vitest';
import { shingleJaccard, wordShingles } from '#world/corpus/dirt/shingles';

describe('wordShingles', () => {
  it('are the n-grams without case and punctuation', () => {
    expect([...wordShingles('The goose, the GOOSE and I.', 3)]).toEqual([
      'the goose the',
      'goose the goose',
      'the goose and',
      'goose and i',
    ]);
  });

  it('make one shingle of a text that is too short', () => {
    expect([...wordShingles('Two words')]).toEqual(['two words']);
    expect([...wordShingles('')]).toEqual(['']);
  });
});

describe('shingleJaccard', () => {
  it('is 1 for equal texts, 0 for strangers, and the hand-counted share between', () => {
    expect(shingleJaccard('a b c d e f', 'A b c, d e f!')).toBe(1);
    expect(shingleJaccard('a b c d e f', 'g h i j k l')).toBe(0);
    // {abcde, bcdef, cdefg} and {abcde, bcdef, cdefx}: two of four.
    expect(shingleJaccard('a b c d e f g', 'a b c d e f x')).toBe(0.5);
  });
});
