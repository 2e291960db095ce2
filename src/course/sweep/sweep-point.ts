/** How learning rates were chosen: best at each size and budget, or one for all, low or high. */
export type Tuning = 'tuned' | 'low' | 'high';

/** What counts as a parameter: all, or all but the embedding. */
export type Counting = 'all' | 'withoutEmbedding';

/** One size at one budget, as pages need it. */
export interface SweepPoint {
  /** FLOPs, 6 · parameters · tokens. */
  readonly budget: number;
  readonly width: number;
  readonly parameters: number;
  readonly withoutEmbedding: number;
  readonly steps: number;
  /** Windows in a batch. */
  readonly windows: number;
  readonly tokens: number;
  /** Peak learning rate that was best. */
  readonly bestRate: number;
  /** Held-out loss of each seed at the best rate, nats a token. */
  readonly losses: readonly number[];
  /** Loss at the low and at the high rate that all sizes got; null where it diverged or was not tried. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A run of the reader's own. */
export interface ReaderRun extends Pick<SweepPoint, 'budget' | 'width' | 'parameters' | 'tokens'> {
  readonly rate: number;
  readonly seed: number;
  /** Nats a token. */
  readonly loss: number;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The losses of a point under a way of choosing rates; none where there was no run, or none that held. */
export function lossesOf(point: SweepPoint, tuning: Tuning): readonly number[] {
  if (tuning === 'tuned') return point.losses;
  const loss = point[tuning];
  return loss === null ? [] : [loss];
}

/** The budgets of some points, rising. */
export const budgetsOf = (points: readonly SweepPoint[]): number[] =>
  [...new Set(points.map(({ budget }) => budget))].sort((a, b) => a - b);
