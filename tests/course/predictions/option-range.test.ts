import { optionOf, optionRange } from '#course/predictions/option-range';
import { describe, expect, it, test } from 'vitest';

test.each([
  ['4', 4, 4],
  ['all 5', 5, 5],
  ['1 or none', 0, 1],
  ['none', 0, 0],
  ['2 or 3', 2, 3],
  ['10 to 20 %', 10, 20],
  ['6–10 sentences', 6, 10],
  ['1,000 to 2,000', 1000, 2000],
  ['-2 to 1.5', -2, 1.5],
  ['5 or more', 5, Infinity],
  ['at least 5', 5, Infinity],
  ['2 or fewer', -Infinity, 2],
  ['At most 2', -Infinity, 2],
])('%s stands for %d to %d', (option, low, high) => {
  expect(optionRange(option)).toEqual({ low, high });
});

test.each(['the same', 'the 5th', '5th', '3D', 'more', 'yes'])('%s stands for no number', (option) => {
  expect(optionRange(option)).toBeNull();
});

describe('optionOf', () => {
  const options = ['1 or none', '2 or 3', '4', 'all 5'];

  it.each([
    [0, '1 or none'],
    [1, '1 or none'],
    [3, '2 or 3'],
    [5, 'all 5'],
    [6, null],
  ])('%i is %s', (outcome, option) => {
    expect(optionOf(options, outcome)).toBe(option);
  });

  it('leaves the number of an open end out', () => {
    expect(optionOf(['less than 3', '3', 'more than 3'], 3)).toBe('3');
    expect(optionOf(['3 or less', 'more than 3'], 3.01)).toBe('more than 3');
  });

  it('takes words by the letter', () => {
    expect(optionOf(['better', 'the same'], 'the same')).toBe('the same');
    expect(optionOf(['better', 'the same'], 'worse')).toBeNull();
    expect(optionOf(['better', 'the same'], 1)).toBeNull();
  });
});
