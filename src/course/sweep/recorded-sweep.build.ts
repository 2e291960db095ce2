import { readRecording } from '../read-recording.build.ts';
import type { SweepPoint } from './sweep-point.ts';

interface RateLoss {
  readonly rate: number;
  readonly loss: number | null;
}

interface RecordedPoint extends Omit<SweepPoint, 'low' | 'high'> {
  readonly rates: readonly RateLoss[];
  readonly untuned: readonly RateLoss[];
}

/** What is known of the held-out documents that every loss of the sweep is taken on. */
interface SweepHeldOutFacts {
  readonly documents: number;
  readonly tokens: number;
  /** Nats a token. */
  readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
}

interface FixedDataSize {
  readonly width: number;
  readonly parameters: number;
  readonly fresh: { readonly bestRate: number; readonly losses: readonly number[] };
  readonly repeated: { readonly bestRate: number; readonly losses: readonly number[] };
}

export interface FixedData {
  readonly uniqueTokens: number;
  readonly epochs: number;
  readonly sizes: readonly FixedDataSize[];
}

/** The rates that every size got alike. */
export const untunedRates = { low: 0.002, high: 0.032 } as const;

const folder = 'components/iso-flop/recorded';
const read = (name: string): unknown => readRecording(`${folder}/${name}.json`);

const small = read('small-budgets') as {
  heldOut: SweepHeldOutFacts;
  points: RecordedPoint[];
  repeated: { budget: number; width: number; rate: number; losses: number[] };
} | null;
interface RecordedBudgets {
  readonly points: readonly RecordedPoint[];
}
const others = ['middle-budget', 'large-budget'].map((name) => read(name) as RecordedBudgets | null);
const withheld = read('withheld-budget') as RecordedBudgets | null;

const lossAt = ({ rates, untuned }: RecordedPoint, rate: number): number | null =>
  [...untuned, ...rates].find((one) => one.rate === rate)?.loss ?? null;

function forPages(point: RecordedPoint): SweepPoint {
  const { budget, width, parameters, withoutEmbedding, steps, windows, tokens, bestRate, losses } = point;
  const { untuned } = point;
  // A rate that some sizes happened to try is no series of its own.
  const [low, high] = (['low', 'high'] as const).map((name) =>
    untuned.length === 0 ? null : lossAt(point, untunedRates[name]),
  );
  return {
    ...{ budget, width, parameters, withoutEmbedding, steps, windows, tokens, bestRate },
    losses,
    low: low ?? null,
    high: high ?? null,
  };
}

/** The points that laws are fitted to. */
export const fittedPoints: readonly SweepPoint[] = [small, ...others].flatMap((part) =>
  (part?.points ?? []).map(forPages),
);

/** The points of the budget that no fit sees. */
export const withheldPoints: readonly SweepPoint[] = (withheld?.points ?? []).map(forPages);

export const sweepHeldOut = small?.heldOut ?? null;

/** One point with many seeds: how far seeds alone move a loss. */
export const repeatedPoint = small?.repeated ?? null;

export const fixedData = read('fixed-data') as FixedData | null;
