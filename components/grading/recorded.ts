import type { KeptCounts } from '#run/grading/choose-rows';
import type { RungOutcomes } from '#run/grading/protocol';
import type { ModelInfo } from '#run/protocol';

/** What one model answers to the questions that measure. */
export interface Marks {
  readonly rungs: readonly RungOutcomes[];
  /** Right answers where 'I do not know' is ruled out. */
  readonly forcedRight: number;
  /** Area under the curve of risk over coverage, in [0, 1]; lower is better. */
  readonly aurc: number;
  /** Coverage and risk, from few answers to all. */
  readonly curve: readonly (readonly [coverage: number, risk: number])[];
}

export interface TunedRun extends Marks {
  readonly penalty: number;
  readonly seed: number;
  readonly kept: KeptCounts;
  readonly steps: number;
}

/** What `npm run record -- grading` keeps. */
export interface RecordedGrading {
  readonly model: ModelInfo;
  readonly seeds: readonly number[];
  /** How many questions measure. */
  readonly questions: number;
  readonly before: Marks;
  readonly runs: readonly TunedRun[];
}
