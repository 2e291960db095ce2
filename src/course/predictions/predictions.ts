import { signal, untracked } from '@preact/signals';
import type { PredictionValue } from '../progress/record.ts';
import { progressStore } from '../progress/store.ts';
import { settledOutcome } from './judge-guess.ts';
import { outcomeFor, type Guess, type Outcomes, type PredictionSpec } from './prediction.ts';
import { specsOnPage } from './specs-on-page.ts';

/** A prediction of this page, and what the reader has committed to; null while they have not. */
export interface Prediction {
  readonly spec: PredictionSpec;
  readonly value: PredictionValue | null;
}

/** Figures whose experiment is under way or done: a guess now would be none. */
const begun = signal<ReadonlySet<string>>(new Set());
/** Figures that draw the guesses themselves. */
const drawing = signal<ReadonlySet<string>>(new Set());
/** Guesses that are not to be remembered, by figure and id. */
const passing = signal<Readonly<Record<string, PredictionValue>>>({});

const passingKey = ({ figure, id }: PredictionSpec): string => `${figure}/${id}`;

/** What the reader committed to; null while they have not. Follows other tabs. Reads signals. */
export function findPrediction(spec: PredictionSpec): PredictionValue | null {
  if (spec.lesson === '') return passing.value[passingKey(spec)] ?? null;
  return progressStore().find(spec.lesson, 'prediction', spec.id)?.value ?? null;
}

/** All predictions of this page that a figure's experiment answers; none at build. Reads signals. */
export function predictionsFor(figure: string): Prediction[] {
  return specsOnPage(figure).map((spec) => ({ spec, value: findPrediction(spec) }));
}

/** Whether a figure's experiment has begun, so that guesses stand. Reads a signal. */
export const hasBegun = (figure: string): boolean => begun.value.has(figure);

/** Whether a figure draws guesses beside its result; else the box that asked does. Reads a signal. */
export const drawsGuesses = (figure: string): boolean => drawing.value.has(figure);

/** Said by a figure that draws guesses beside its result. */
export function markDrawing(figure: string): void {
  untracked(() => {
    if (!drawing.value.has(figure)) drawing.value = new Set([...drawing.value, figure]);
  });
}

/** Commits the reader to a guess. It may be changed until the experiment has begun; then nothing happens. */
export function commitGuess(spec: PredictionSpec, guess: Guess): void {
  untracked(() => {
    if (hasBegun(spec.figure) || (findPrediction(spec)?.outcome ?? null) !== null) return;
    remember(spec, { guess, outcome: null, guessedMs: Date.now() });
  });
}

/**
 * Says whether a figure's experiment stands at its beginning, where the reader may still guess, or has begun. Called by
 * the figure, or by whatever else runs an experiment.
 */
export function markBegun(figure: string, isBegun: boolean): void {
  untracked(() => {
    if (begun.value.has(figure) === isBegun) return;
    const others = [...begun.value].filter((other) => other !== figure);
    begun.value = new Set(isBegun ? [...others, figure] : others);
  });
}

/**
 * Reports what an experiment found. A prediction that has waited for it is settled for good; one that was settled before
 * stays as it was, since only the first run meets a reader who does not know.
 * @param figure id of the figure on this page
 */
export function resolvePredictions(figure: string, outcomes: Outcomes): void {
  untracked(() => {
    for (const { spec, value } of predictionsFor(figure)) {
      const outcome = outcomeFor(spec, outcomes);
      if (value === null || value.outcome !== null || outcome === undefined) continue;
      remember(spec, { ...value, outcome: settledOutcome(spec.form, outcome) });
    }
  });
}

function remember(spec: PredictionSpec, value: PredictionValue): void {
  if (spec.lesson === '') passing.value = { ...passing.value, [passingKey(spec)]: value };
  else progressStore().put(spec.lesson, 'prediction', spec.id, value);
}
