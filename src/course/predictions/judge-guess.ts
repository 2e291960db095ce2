import { optionOf } from './option-range.ts';
import type { Guess, GuessForm, Outcome } from './prediction.ts';

/** What is remembered of an outcome: of a choice the option it means, else what was found. */
export function settledOutcome(form: GuessForm, outcome: Outcome): Outcome {
  return form.kind === 'choice' ? (optionOf(form.options, outcome) ?? outcome) : outcome;
}

/**
 * Whether a guess held: an interval that contains the result, a choice that was right, a number that was met. Null where
 * guess and outcome cannot be compared, as when a lesson has changed its question meanwhile.
 */
export function guessHeld(guess: Guess, outcome: Outcome): boolean | null {
  if (guess.kind === 'choice') return guess.choice === String(outcome);
  if (typeof outcome !== 'number') return null;
  if (guess.kind === 'number') return guess.value === outcome;
  return guess.low <= outcome && outcome <= guess.high;
}
