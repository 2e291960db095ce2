import type { Guess, GuessForm } from '#course/predictions/prediction';
import { readNumber } from '../frame/read-number.ts';

type NumberForm = Exclude<GuessForm, { readonly kind: 'choice' }>;
export type ReadGuess = { readonly guess: Guess } | { readonly error: string };

/** Reads what was written into the field of a number. */
export function readOneNumber(written: string, form: NumberForm): ReadGuess {
  const read = readNumber(written, form);
  return 'error' in read ? read : { guess: { kind: 'number', value: read.value } };
}

/** Reads what was written into the two fields of an interval; the error says what to write instead. */
export function readInterval(written: readonly [string, string], form: NumberForm): ReadGuess {
  const [low, high] = written.map((text) => readNumber(text, form));
  if ('error' in low!) return low;
  if ('error' in high!) return high;
  if (low!.value > high!.value) return { error: 'The first number must not be greater than the second.' };
  return { guess: { kind: 'interval', low: low!.value, high: high!.value } };
}
