import { choiceFinding, intervalFinding, scoreWords, waitingWords } from '#components/calibration/words.ts';
import { describe, expect, it, test } from 'vitest';

const intervals = (held: number, n: number) => intervalFinding({ held, n, meanWidth: null });

describe('intervalFinding', () => {
  it.each([
    [5, 8, 'Too narrow, or unlucky: with eight it is too early to say.'],
    [8, 8, 'As they should, or too wide: with eight it is too early to say.'],
    [7, 8, 'That is as it should be, but with eight it is too early to say.'],
    [0, 1, 'Too narrow, or unlucky'],
    [1, 1, 'That is as it should be, but with one'],
    [10, 20, 'They are too narrow'],
    [18, 20, 'That agrees with 90 %.'],
    [200, 200, 'They are too wide'],
  ])('says of %i in %i what can be said', (held, n, words) => {
    expect(intervals(held, n)).toContain(words);
  });

  it('says what chance may have done, and how wide they were', () => {
    expect(intervalFinding({ held: 5, n: 8, meanWidth: 0.42 })).toBe(
      'Of your 90 % intervals, 5 of 8 held the result. Too narrow, or unlucky: with eight it is too early to say. ' +
        'Were you to go on like this, between 31 % and 86 % might hold. On average they took up 42 % of what was possible.',
    );
  });

  it('is silent without any', () => {
    expect(intervals(0, 0)).toBe('');
  });
});

describe('choiceFinding', () => {
  const choices = (hits: number, n: number, confidence: number) =>
    choiceFinding({
      confidences: Array<number>(n).fill(confidence),
      right: Array.from({ length: n }, (_, index) => index < hits),
      forecasts: [],
      came: [],
    });

  it.each([
    [1, 2, 0.9, 'With two it is too early'],
    [10, 20, 0.9, 'You are overconfident'],
    [20, 20, 0.5, 'You are underconfident'],
    [14, 20, 0.75, 'The two agree'],
  ])('says of %i right in %i at %d what can be said', (hits, n, confidence, words) => {
    expect(choices(hits, n, confidence)).toContain(words);
  });

  it('counts right ones and mean confidence', () => {
    expect(choices(1, 2, 0.65)).toMatch(
      /^Of your choices, 1 of 2 was right, and on average you were 65 % sure\./,
    );
    expect(choices(0, 0, 0.5)).toBe('');
  });
});

test('what waits, and a score there is none of', () => {
  expect(waitingWords(1)).toBe('1 prediction waits for the experiment.');
  expect(waitingWords(2)).toContain('2 predictions wait');
  expect(waitingWords(0)).toBe('');
  expect(scoreWords(NaN)).toBe('–');
  expect(scoreWords(0.194)).toBe('0.19');
});
