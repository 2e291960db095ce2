import type { Interval } from '#lab';
import type { Optima } from '#course/sweep/optima';
import type { SweepPoint, Tuning } from '#course/sweep/sweep-point';

/** The best sizes of all budgets, without what only their making needs. */
export type ShownOptima = Omit<Optima, 'resampled'>;

/** What a power law says of the budget that it was not fitted to, and what was found there. */
export interface Extrapolation {
  /** FLOPs. */
  readonly budget: number;
  readonly foretold: number;
  readonly interval: Interval;
  readonly found: number;
  readonly foundInterval: Interval;
  /** Whether the best size lies between the sizes tried. */
  readonly inside: boolean;
}

export interface FixedDataCurve {
  readonly uniqueTokens: number;
  readonly epochs: number;
  readonly sizes: readonly {
    readonly parameters: number;
    /** Mean held-out loss, nats a token. */
    readonly fresh: number;
    readonly repeated: number;
  }[];
}

/** All that the figure shows of the recorded sweep. */
export interface IsoFlopFacts {
  readonly points: readonly SweepPoint[];
  readonly optima: Readonly<Record<Tuning, ShownOptima>>;
  /** Counted without the embedding, rates tuned. */
  readonly withoutEmbedding: ShownOptima;
  /** Null while the withheld budget was not recorded. */
  readonly extrapolation: Extrapolation | null;
  readonly fixedData: FixedDataCurve | null;
  readonly rates: Readonly<Record<Exclude<Tuning, 'tuned'>, number>>;
  /** One point with many seeds: standard deviation of its loss, in nats, and how many seeds. */
  readonly noise: {
    readonly deviation: number;
    readonly seeds: number;
    readonly parameters: number;
    /** FLOPs. */
    readonly budget: number;
  } | null;
  /** Nats a token that the held-out documents' choices cost. */
  readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
}
