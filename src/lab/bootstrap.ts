import { requireConfidence, type Interval } from './interval.ts';
import { requireCount } from './require.ts';
import type { Rng } from './rng.ts';

/**
 * The value below which this share lies, interpolated between neighbours (Hyndman & Fan 1996, type 7).
 * @param sorted ascending, not empty
 * @param share in [0, 1]
 */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const left = sorted[below]!;
  const right = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return left + (place - below) * (right - left);
}

/**
 * The middle part of the values that has this share: for 0.8, from the 10th to the 90th percentile.
 * @throws RangeError when there are no values, one is no number, or the confidence is not between 0 and 1
 */
export function percentileInterval(values: ArrayLike<number>, confidence = 0.8): Interval {
  requireConfidence(confidence);
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) throw new RangeError('An interval needs values, and there are none.');
  if (sorted.some(Number.isNaN)) throw new RangeError('An interval needs numbers; one value is NaN.');
  return { low: quantile(sorted, (1 - confidence) / 2), high: quantile(sorted, (1 + confidence) / 2) };
}

/** As many items as there are, each drawn from all of them; uses one random number an item. */
export function resample<Item>(items: readonly Item[], rng: Rng): Item[] {
  return items.map(() => items[Math.floor(rng() * items.length)]!);
}

export interface BootstrapOptions {
  /** Resamples. Default 1,000. */
  readonly samples?: number;
  readonly rng: Rng;
  /** Share of the resampled statistics inside the interval. Default 0.8. */
  readonly confidence?: number;
}

export interface BootstrapResult extends Interval {
  /** The statistic of the items themselves. */
  readonly estimate: number;
  /** Of each resample, in order of drawing. */
  readonly values: Float64Array;
}

/**
 * The percentile bootstrap (Efron 1979, Bootstrap methods: another look at the jackknife, Annals of Statistics 7): how
 * far a statistic would move had other items of the same kind been drawn.
 * @throws RangeError when there are no items, or an option is out of range
 */
export function bootstrap<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number,
  { samples = 1000, rng, confidence = 0.8 }: BootstrapOptions,
): BootstrapResult {
  if (items.length === 0) throw new RangeError('There is nothing to draw from.');
  requireCount('The number of resamples', samples);
  const values = Float64Array.from({ length: samples }, () => statistic(resample(items, rng)));
  return { estimate: statistic(items), values, ...percentileInterval(values, confidence) };
}
