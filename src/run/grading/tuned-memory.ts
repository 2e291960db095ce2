import type { Trainer } from '#models';

interface Tuned {
  readonly trainer: Trainer;
  readonly penalty: number;
}

let newest: Tuned | null = null;

/** Keeps the model that was tuned last, to be asked, and lets the one before go. */
export function keepTuned(tuned: Tuned): void {
  newest?.trainer.dispose();
  newest = tuned;
}

/** The model that was tuned last in this worker; null before the first. */
export const tunedLast = (): Tuned | null => newest;
