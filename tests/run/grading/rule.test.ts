import { expect, test } from 'vitest';
import { chooseTarget } from '#run/grading/choose-target';
import { confidenceTarget, GREATEST_PENALTY, requirePenalty, scoreOf, type Outcome } from '#run/grading/rule';

test('the rule of the confidence target, t/(1−t), solved for t', () => {
  expect([1, 3, 9].map(confidenceTarget)).toEqual([0.5, 0.75, 0.9]);
  expect(confidenceTarget(0)).toBe(0);
});

test.for([0, 1, 3, 9])('under a penalty of %d answering breaks even at its target', (penalty) => {
  const t = confidenceTarget(penalty);
  expect(t * scoreOf('right', penalty) + (1 - t) * scoreOf('wrong', penalty)).toBeCloseTo(0, 12);
  expect(scoreOf('abstained', penalty)).toBe(0);
});

test('a penalty is no less than nothing, and has an end', () => {
  expect(() => requirePenalty(-1)).toThrow(RangeError);
  expect(() => requirePenalty(NaN)).toThrow(RangeError);
  expect(() => requirePenalty(GREATEST_PENALTY + 1)).toThrow(RangeError);
});

const draws = (right: number, wrong: number, abstained = 0): Outcome[] => [
  ...Array.from({ length: wrong }, () => 'wrong' as const),
  ...Array.from({ length: abstained }, () => 'abstained' as const),
  ...Array.from({ length: right }, () => 'right' as const),
];

test('plain accuracy keeps a lucky guess and never an abstention', () => {
  expect(chooseTarget(draws(1, 5), 0)).toBe(5);
  expect(chooseTarget(draws(0, 6), 0)).toBeNull();
  expect(chooseTarget(draws(0, 2, 4), 0)).toBeNull();
});

test('a penalty keeps an answer only above its target', () => {
  expect(chooseTarget(draws(1, 5), 1)).toBe('abstain');
  expect(chooseTarget(draws(3, 3), 1)).toBeNull();
  expect(chooseTarget(draws(4, 2), 1)).toBe(2);
  expect(chooseTarget(draws(5, 1), 3)).toBe(1);
  expect(chooseTarget(draws(5, 1), 9)).toBe('abstain');
  expect(chooseTarget(draws(6, 0), 9)).toBe(0);
  // Abstentions are not among the answers that were given.
  expect(chooseTarget(draws(2, 1, 3), 1)).toBe(4);
});
