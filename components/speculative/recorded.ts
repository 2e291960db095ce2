import type { SpeculativeCounts } from '#run/experiment/protocol';
import type { ModelInfo } from '#run/protocol';

/** What `npm run record -- speculative` keeps. */
export interface RecordedSpeculative {
  readonly target: ModelInfo;
  readonly draft: ModelInfo;
  readonly seeds: readonly number[];
  readonly temperature: number;
  /** Texts of each seed, and tokens of each text. */
  readonly texts: number;
  readonly maxTokens: number;
  /** First tokens of each test. */
  readonly draws: number;
  readonly grid: readonly {
    readonly prompt: string;
    readonly gamma: number;
    /** By seed. */
    readonly runs: readonly {
      readonly counts: SpeculativeCounts;
      readonly pValues: {
        readonly plain: number;
        readonly speculative: number;
        readonly draftAlone: number;
      };
    }[];
  }[];
}
