import type { ConstrainedUpdate } from '#run/experiment/protocol';
import type { ModelInfo } from '#run/protocol';

export interface RecordedTally {
  readonly valid: number;
  readonly right: number;
  readonly validAndRight: number;
}

/** What `npm run record -- constrained` keeps. */
export interface RecordedConstrained {
  /** Answers of each kind and seed. */
  readonly count: number;
  readonly seeds: readonly number[];
  /** The figure before anything is drawn. */
  readonly first: {
    readonly model: ModelInfo;
    readonly offer: string;
    readonly step: {
      readonly logits: readonly number[];
      readonly mask: readonly number[];
      readonly complete: boolean;
      readonly states: number;
    };
    readonly vocabulary: readonly string[];
    readonly drawn: Pick<ConstrainedUpdate, 'reading' | 'masked' | 'free'>;
  };
  readonly grid: readonly {
    readonly model: string;
    readonly offer: string;
    /** By seed. */
    readonly draws: readonly {
      readonly masked: RecordedTally;
      readonly free: RecordedTally;
      /** Natural logarithm of the mean, over the answers with the mask, of the product of the allowed probabilities. */
      readonly logProduct: number;
      /** Share of those answers that is true, each weighted by its product: as the model itself would answer, given that it is valid. */
      readonly weightedRight: number;
    }[];
  }[];
}
