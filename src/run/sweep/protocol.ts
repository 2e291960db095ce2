import type { BootstrappedLaw, TrainingRun } from '#lab';
import type { Failure } from '../failure.ts';
import type { SweepRun } from './train-run.ts';

/** Page to worker. Every request names the job it starts; `cancel` names the job it ends. */
export type SweepRequest =
  | { readonly id: number; readonly type: 'train'; readonly run: SweepRun }
  | {
      readonly id: number;
      readonly type: 'fit';
      readonly runs: readonly TrainingRun[];
      /** Resamples for the intervals. */
      readonly samples: number;
    }
  | { readonly id: number; readonly type: 'cancel' };

/** Worker to page. A job ends with `trained`, `fitted` or `failed`. */
export type SweepReply =
  | { readonly id: number; readonly type: 'progress'; readonly share: number }
  /** Held-out loss in nats a token; null when training diverged. */
  | { readonly id: number; readonly type: 'trained'; readonly loss: number | null }
  | { readonly id: number; readonly type: 'fitted'; readonly law: BootstrappedLaw }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure };
