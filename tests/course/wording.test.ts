import { duration, probability, readable, visible } from '#course/wording';
import { describe, expect, it } from 'vitest';

describe('duration', () => {
  it.each([
    [0.3, 'less than a second'],
    [1, '1 second'],
    [7.2, '8 seconds'],
    [43, '45 seconds'],
    [100, '2 minutes'],
    [3600, '1 hour'],
    [4260, '1 hour 11 minutes'],
    [NaN, 'an unknown time'],
  ])('says %s seconds as %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});

describe('probability', () => {
  it.each([
    [1, '1.00'],
    [0.314, '0.31'],
    [0.01, '0.01'],
    [1 / 432, '1 in 430'],
    [1 / 65_432, '1 in 65,000'],
    [1 / 5.4e6, '1 in 5 million'],
    [1e-12, '1 in 10¹²'],
    [0, '0'],
  ])('writes %s as %s', (value, words) => {
    expect(probability(value)).toBe(words);
  });
});

describe('visible', () => {
  it.each([
    [' bread', '␣bread'],
    ['\n', '⏎'],
    ['', '(nothing)'],
    ['<eos>', 'end of text'],
  ])('shows %j as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('readable', () => {
  it('turns the markers of a question and its answer into words', () => {
    expect(readable('<user>Where is Mara?<assistant>At home.')).toBe(
      'Asked: Where is Mara?\nAnswered: At home.',
    );
  });
});
