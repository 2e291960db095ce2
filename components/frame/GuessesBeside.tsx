import type { Outcomes } from '#course/predictions/prediction';
import type { Prediction } from '#course/predictions/predictions';
import { guessesShown } from './guesses-shown.ts';
import { GuessStrip } from './GuessStrip.tsx';
import './guess.css';

interface Props {
  readonly predictions: readonly Prediction[];
  /** What the figure shows now; null while it shows no result. */
  readonly outcomes: Outcomes | null;
  /** How the result is told: `at step 100 it is`. Default `it was`. */
  readonly when?: string | undefined;
  /** Whether the experiment has begun, so that it is too late to guess. */
  readonly begun: boolean;
}

/**
 * The reader's guesses beside a figure's result, in words and drawn; before the run a way to those that are still to be
 * made. Nothing where the page asks for none.
 */
export function GuessesBeside({ predictions, outcomes, when, begun }: Props) {
  const shown = guessesShown(predictions, outcomes, when);
  const open = begun ? [] : predictions.filter(({ value }) => value === null);
  if (shown.length + open.length === 0) return null;
  return (
    <div class="t-guesses">
      {open.map(({ spec }) => (
        <p key={spec.id}>
          Guess first: <a href={`#predict-${spec.id}`}>{spec.ask}</a>
        </p>
      ))}
      {shown.map(({ spec, value, outcome, words }) => (
        <div key={spec.id} class="t-guess">
          <p>{words}</p>
          {outcome !== null && <GuessStrip guess={value.guess} form={spec.form} outcome={outcome} />}
        </div>
      ))}
    </div>
  );
}
