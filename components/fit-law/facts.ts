import type { BootstrappedLaw, ParametricLaw } from '#lab';
import type { BudgetRun } from '#course/sweep/law-runs';

/** A fitted law with its intervals, as it is recorded and as the worker returns it. */
export type LawWithIntervals = Pick<BootstrappedLaw, 'fit' | 'intervals'>;

export interface NamedLaw {
  readonly name: string;
  /** Id of the source in the fact sheet; null for the one fitted here. */
  readonly source: string | null;
  readonly law: ParametricLaw;
}

/** All that the figure shows before anything is fitted on the page. */
export interface FitLawFacts {
  readonly runs: readonly BudgetRun[];
  /** Runs of the budget that no fit sees. */
  readonly withheld: readonly BudgetRun[];
  readonly recorded: LawWithIntervals;
  /** Of the held-out documents, nats a token. */
  readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
}
