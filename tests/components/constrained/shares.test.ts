import { expect, test } from 'vitest';
import {
  answerShares,
  distanceOf,
  effectiveAnswers,
  logImpliedValidity,
  tally,
} from '../../../components/constrained/shares.ts';
import { answer } from './answers.ts';

/** A mask that picks the blind way half the time, where the model alone hardly ever gets through it. */
const masked = [
  answer('a', 0.3, 'true'),
  answer('b', 0.1, 'false'),
  answer('a', 0.3, 'true'),
  answer('b', 0.1),
];

test('masked answers are weighted by what the mask left of the model', () => {
  const free = [answer('a', 1), answer('nothing of the kind', 1, null, false)];
  const [first, second] = answerShares({ masked, free });
  expect(first).toMatchObject({ text: 'a', masked: 0.5, free: 1, verdict: 'true' });
  expect(first!.weighted).toBeCloseTo(0.75, 12);
  expect(second).toMatchObject({ text: 'b', masked: 0.5, free: 0, verdict: 'false' });
  expect(distanceOf([first!, second!])).toBeCloseTo(0.25, 12);
});

test('without a valid answer there is no share of the valid ones', () => {
  expect(answerShares({ masked, free: [] })[0]!.free).toBeNull();
});

test('the mean product is how often the model alone would be valid, however small', () => {
  expect(Math.exp(logImpliedValidity(masked))).toBeCloseTo(0.2, 12);
  const tiny = { ...answer('a', 1), logAllowed: -900 };
  expect(logImpliedValidity([tiny, tiny])).toBe(-900);
});

test('equal weights count in full, one great weight as one', () => {
  expect(effectiveAnswers([answer('a', 0.2), answer('b', 0.2)])).toBeCloseTo(2, 12);
  expect(effectiveAnswers([answer('a', 1), answer('b', 1e-12)])).toBeCloseTo(1, 6);
});

test('valid and true are counted apart', () => {
  expect(tally([answer('a', 1, 'true', false), answer('b', 1, 'false')])).toEqual({
    of: 2,
    valid: 1,
    right: 1,
  });
});
