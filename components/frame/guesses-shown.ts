import { resultWords, saidWords } from '#course/predictions/guess-words';
import { outcomeFor, type Outcome, type Outcomes, type PredictionSpec } from '#course/predictions/prediction';
import type { Prediction } from '#course/predictions/predictions';
import type { PredictionValue } from '#course/progress/record';

export interface ShownGuess {
  readonly spec: PredictionSpec;
  readonly value: PredictionValue;
  /** What the figure shows now, else what an earlier run found; null where there is neither. */
  readonly outcome: Outcome | null;
  readonly words: string;
}

/**
 * The guesses that were made, each beside what it is to be held against.
 * @param outcomes what the figure shows now; null while it shows no result
 * @param when how such a result is told: `at step 100 it is`; default `it was`
 */
export function guessesShown(
  predictions: readonly Prediction[],
  outcomes: Outcomes | null,
  when?: string,
): ShownGuess[] {
  return predictions.flatMap(({ spec, value }) => {
    if (value === null) return [];
    const now = outcomes === null ? undefined : outcomeFor(spec, outcomes);
    const outcome = now ?? (outcomes === null ? value.outcome : null);
    const words =
      outcome === null
        ? saidWords(value.guess, spec.form)
        : resultWords(value.guess, spec.form, outcome, now === undefined ? undefined : when);
    return [{ spec, value, outcome, words }];
  });
}

/** What `GuessesBeside` says, for a figure to read out. */
export const guessesWords = (...shown: Parameters<typeof guessesShown>): string =>
  guessesShown(...shown)
    .map(({ words }) => words)
    .join(' ');
