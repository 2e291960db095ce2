import { signal, type ReadonlySignal } from '@preact/signals';
import type { BudgetRun } from '#course/sweep/law-runs';
import { describeFailure, RunError, type Failure } from '#run/failure';
import type { SweepClient } from '#run/sweep/client';
import { LAW_RESAMPLES } from '#run/sweep/fit-settings';
import type { LawWithIntervals } from './facts.ts';

/** Which budgets the law is fitted to. */
export type FittedRange = 'all' | 'small';

/** How many of the budgets, from the smallest up, `small` takes. */
export const SMALL_BUDGETS = 3;

interface FittedLaw extends LawWithIntervals {
  readonly range: FittedRange;
  readonly runs: number;
  /** How many of them are the reader's own. */
  readonly own: number;
}

export interface Fitting {
  readonly phase: ReadonlySignal<'ready' | 'running' | 'stopping' | 'done'>;
  readonly share: ReadonlySignal<number>;
  /** NaN while nobody knows. */
  readonly secondsLeft: ReadonlySignal<number>;
  /** The newest law fitted here; null before the first. */
  readonly law: ReadonlySignal<FittedLaw | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  start(range: FittedRange, recorded: readonly BudgetRun[], own: readonly BudgetRun[]): Promise<void>;
  stop(): void;
}

/** The runs of a range. */
export function runsIn(range: FittedRange, runs: readonly BudgetRun[]): readonly BudgetRun[] {
  if (range === 'all') return runs;
  const budgets = [...new Set(runs.map(({ budget }) => budget))].sort((a, b) => a - b);
  const taken = budgets.slice(0, SMALL_BUDGETS);
  return runs.filter(({ budget }) => taken.includes(budget));
}

export function createFitting(
  client: () => Pick<SweepClient, 'fit'>,
  now: () => number = () => performance.now(),
): Fitting {
  const phase = signal<'ready' | 'running' | 'stopping' | 'done'>('ready');
  const share = signal(0);
  const secondsLeft = signal(NaN);
  const law = signal<FittedLaw | null>(null);
  const failure = signal<Failure | null>(null);
  let stopping = new AbortController();
  const isBusy = (): boolean => phase.value === 'running' || phase.value === 'stopping';
  const rest = (): void => {
    phase.value = law.value === null ? 'ready' : 'done';
  };
  return {
    ...{ phase, share, secondsLeft, law, failure },
    async start(range, recorded, own) {
      if (isBusy()) return;
      stopping = new AbortController();
      phase.value = 'running';
      share.value = 0;
      secondsLeft.value = NaN;
      failure.value = null;
      const began = now();
      const runs = [...runsIn(range, recorded), ...own].map(({ N, D, loss }) => ({ N, D, loss }));
      try {
        const { fit, intervals } = await client().fit(runs, LAW_RESAMPLES, {
          signal: stopping.signal,
          onProgress(done) {
            share.value = done;
            secondsLeft.value = ((now() - began) / 1000) * (1 / done - 1);
          },
        });
        law.value = { fit, intervals, range, runs: runs.length, own: own.length };
      } catch (error) {
        if (!(error instanceof RunError && error.code === 'cancelled'))
          failure.value = describeFailure(error);
      } finally {
        rest();
      }
    },
    stop() {
      if (phase.value !== 'running') return;
      phase.value = 'stopping';
      stopping.abort();
    },
  };
}
