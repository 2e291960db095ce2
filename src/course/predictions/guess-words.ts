import { wholeNumber } from '../wording.ts';
import { confidenceName } from './confidence.ts';
import { settledOutcome } from './judge-guess.ts';
import type { Guess, GuessForm, Outcome } from './prediction.ts';

/** `7`, `12,000`, `1.24`: no more digits than a reader can use. */
export const numberWords = (value: number): string =>
  Number.isInteger(value) ? wholeNumber(value) : String(Number(value.toPrecision(3)));

/** A number of the form with its unit: `7 of 10 sentences`. */
export function withUnit(words: string, form: GuessForm): string {
  return form.kind === 'choice' || form.unit === '' ? words : `${words} ${form.unit}`;
}

/** What can be guessed at all: `0 to 10 of 10 sentences`. */
export const rangeWords = (form: Exclude<GuessForm, { readonly kind: 'choice' }>): string =>
  `${numberWords(form.min)} to ${withUnit(numberWords(form.max), form)}`;

/** `3 to 6`, `5`, `‘2 or 3’, fairly sure (65 %)`. */
export function guessWords(guess: Guess, form: GuessForm): string {
  switch (guess.kind) {
    case 'number':
      return numberWords(guess.value);
    case 'interval':
      return guess.low === guess.high
        ? `exactly ${numberWords(guess.low)}`
        : `${numberWords(guess.low)} to ${numberWords(guess.high)}`;
    case 'choice': {
      const options = form.kind === 'choice' ? form.options.length : 2;
      const name = confidenceName(guess.confidence, options);
      return `‘${guess.choice}’, ${name} (${Math.round(100 * guess.confidence)} %)`;
    }
  }
}

/** What the reader committed to: `You said 3 to 6 of 10 sentences, and were 90 % sure of it.` */
export function saidWords(guess: Guess, form: GuessForm): string {
  const said = `You said ${withUnit(guessWords(guess, form), form)}`;
  return guess.kind === 'interval' ? `${said}, and were 90 % sure of it.` : `${said}.`;
}

/**
 * Holds a guess against what was found: `You said 3 to 6; it was 7 of 10 sentences, above your interval.`
 * @param when how the result is told: `it was`, or `at step 100 it is`
 */
export function resultWords(guess: Guess, form: GuessForm, outcome: Outcome, when = 'it was'): string {
  const said = `You said ${guessWords(guess, form)}`;
  if (guess.kind === 'choice') {
    const option = settledOutcome(form, outcome);
    if (option === guess.choice)
      return when === 'it was' ? `${said}, and so it was.` : `${said}; ${when} so.`;
    return `${said}; ${when} ${typeof option === 'number' ? `${numberWords(option)}, which no option holds` : `‘${option}’`}.`;
  }
  if (typeof outcome !== 'number') return `${said}; ${when} ${outcome}.`;
  const found = `${said}; ${when} ${withUnit(numberWords(outcome), form)}`;
  if (guess.kind === 'number') return guess.value === outcome ? `${found}, just as you said.` : `${found}.`;
  if (outcome < guess.low) return `${found}, below your interval.`;
  return outcome > guess.high ? `${found}, above your interval.` : `${found}, within your interval.`;
}
