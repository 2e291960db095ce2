import {
  countBothWays,
  LEAST_STEPS,
  stepsFor,
  SWEEP_CONTEXT,
  sweepConfig,
  windowsFor,
  WIDTHS,
  type ParameterCounts,
} from '#run/sweep/plan';
import type { Points } from '../records/points.ts';
import type { SweepGrounds } from './sweep-ground.ts';
import { bestOf, tuneRate, type RateLoss } from './tune-rate.ts';

/** One size at one budget: its learning rate tuned with the first seed, then the other seeds at the best. */
export interface SweepPoint extends ParameterCounts {
  /** FLOPs that were to be spent; 6 · parameters · tokens are spent, within one step of it. */
  readonly budget: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Windows of 64 tokens in a batch. */
  readonly windows: number;
  readonly steps: number;
  /** Tokens read, each fresh. */
  readonly tokens: number;
  /** Peak learning rates tried, rising; the best has a worse one on either side. */
  readonly rates: readonly RateLoss[];
  readonly bestRate: number;
  /** Held-out loss of every seed at the best rate, nats a token. */
  readonly losses: readonly number[];
  /** Losses at rates that are the same for every size, first seed. */
  readonly untuned: readonly RateLoss[];
}

export interface PointOptions {
  readonly budget: number;
  readonly width: number;
  /** The first tunes the rate. */
  readonly seeds: readonly number[];
  /** Rate of the grid to begin with. */
  readonly firstRate: number;
  readonly untunedRates: readonly number[];
  readonly signal: AbortSignal;
}

/** What a size at a budget is, before it is trained. */
export function planPoint(budget: number, width: number, vocabularySize: number) {
  const config = sweepConfig(width, vocabularySize);
  const counts = countBothWays(config);
  const windows = windowsFor(budget);
  const steps = stepsFor(budget, counts.parameters);
  if (steps < LEAST_STEPS)
    throw new RangeError(
      `Width ${width} has ${steps} steps at ${budget} FLOPs; ${LEAST_STEPS} are the least.`,
    );
  const { layers, heads } = config;
  return { budget, width, layers, heads, ...counts, windows, steps, tokens: steps * windows * SWEEP_CONTEXT };
}

async function sweepPoint(
  grounds: SweepGrounds,
  store: Points<number | null>,
  { budget, width, seeds, firstRate, untunedRates, signal }: PointOptions,
): Promise<SweepPoint> {
  const plan = planPoint(budget, width, grounds.vocabularySize);
  const lossAt = (rate: number, seed: number): Promise<number | null> =>
    store.point(`${budget} FLOPs, width ${width}, rate ${rate}, seed ${seed}`, () =>
      grounds.train({ width, steps: plan.steps, windows: plan.windows, rate, seed }, { signal }),
    );
  const rates = await tuneRate(firstRate, (rate) => lossAt(rate, seeds[0]!));
  const best = bestOf(rates);
  const losses: number[] = [];
  for (const seed of seeds) {
    const loss = await lossAt(best.rate, seed);
    if (loss === null)
      throw new Error(`Width ${width} diverged at ${budget} FLOPs with seed ${seed} at its best rate.`);
    losses.push(loss);
  }
  const untuned: RateLoss[] = [];
  for (const rate of untunedRates) untuned.push({ rate, loss: await lossAt(rate, seeds[0]!) });
  return { ...plan, rates, bestRate: best.rate, losses, untuned };
}

/** Every size of some budgets; each size begins with the rate that was best for the one before. */
export async function sweepBudgets(
  grounds: SweepGrounds,
  store: Points<number | null>,
  budgets: readonly number[],
  options: Omit<PointOptions, 'budget' | 'width'>,
): Promise<SweepPoint[]> {
  const points: SweepPoint[] = [];
  for (const budget of budgets) {
    let { firstRate } = options;
    for (const width of WIDTHS.get(budget)!) {
      const point = await sweepPoint(grounds, store, { ...options, budget, width, firstRate });
      firstRate = point.bestRate;
      points.push(point);
    }
  }
  return points;
}
