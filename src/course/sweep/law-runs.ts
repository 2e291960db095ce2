import type { TrainingRun } from '#lab';
import { mean, type ReaderRun, type SweepPoint } from './sweep-point.ts';

/** A run that a law can be fitted to, with the budget it belongs to. */
export interface BudgetRun extends TrainingRun {
  /** FLOPs. */
  readonly budget: number;
}

/** A point as one run: all its parameters, the tokens it read, the mean loss of its seeds. */
export const asRun = ({ budget, parameters, tokens, losses }: SweepPoint): BudgetRun => ({
  budget,
  N: parameters,
  D: tokens,
  loss: mean(losses),
});

/** A reader's run as one of a fit. */
export const readerAsRun = ({ budget, parameters, tokens, loss }: ReaderRun): BudgetRun => ({
  budget,
  N: parameters,
  D: tokens,
  loss,
});
