import { guessesShown, guessesWords } from '#components/frame/guesses-shown.ts';
import type { PredictionSpec } from '#course/predictions/prediction';
import type { Prediction } from '#course/predictions/predictions';
import { expect, test } from 'vitest';

const spec: PredictionSpec = {
  lesson: 'gardens',
  id: 'well-formed',
  figure: 'grow',
  quantity: null,
  ask: 'How many?',
  form: { kind: 'interval', min: 0, max: 10, step: 1, unit: '' },
};
const made = (outcome: number | null): Prediction => ({
  spec,
  value: { guess: { kind: 'interval', low: 3, high: 6 }, outcome, guessedMs: 0 },
});

test('a guess that waits is said, without a result', () => {
  expect(guessesShown([made(null)], null, 'at step 0 it is')).toMatchObject([
    { outcome: null, words: 'You said 3 to 6, and were 90 % sure of it.' },
  ]);
});

test('what the figure shows now goes before what an earlier run found', () => {
  expect(guessesWords([made(7)], { 'well-formed': 5 }, 'at step 100 it is')).toBe(
    'You said 3 to 6; at step 100 it is 5, within your interval.',
  );
});

test('before a new run the earlier result stands, told as one that was', () => {
  expect(guessesWords([made(7)], null, 'at step 0 it is')).toBe(
    'You said 3 to 6; it was 7, above your interval.',
  );
});

test('a quantity the figure does not report is not held against another', () => {
  const loss = { ...made(null), spec: { ...spec, quantity: 'loss' } };
  expect(guessesShown([loss], { 'well-formed': 5 })[0]!.outcome).toBeNull();
});

test('nobody who has not guessed is held to anything', () => {
  expect(guessesShown([{ spec, value: null }], { 'well-formed': 5 })).toEqual([]);
});
