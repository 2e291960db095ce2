import { createRng, isoFlopMinimum, percentileInterval, powerLawFit, resample } from '#lab';
import type { Interval, PowerLaw, Rng } from '#lab';
import { budgetsOf, lossesOf, type Counting, type SweepPoint, type Tuning } from './sweep-point.ts';

/** The best size of one budget: where the parabola through its runs is lowest. */
export interface Optimum {
  /** FLOPs as they were spent. */
  readonly budget: number;
  /** FLOPs as they are counted: 6 N D with N counted one way or the other. */
  readonly flops: number;
  readonly parameters: number;
  readonly tokens: number;
  /** Nats a token, of the parabola. */
  readonly loss: number;
  /** Whether it lies between the smallest and the greatest size tried. */
  readonly inside: boolean;
  /** 80 % of the resamples put the best size here. */
  readonly interval: Interval;
}

export interface Optima {
  readonly optima: readonly Optimum[];
  /** Best size = coefficient · FLOPs^exponent; null with fewer than two budgets that have a best size. */
  readonly law: PowerLaw | null;
  /** 80 % of the resamples. */
  readonly exponent: Interval | null;
  /** Laws of the resamples, for intervals of what they foretell. */
  readonly resampled: readonly Pick<PowerLaw, 'coefficient' | 'exponent'>[];
}

interface Run {
  readonly counted: number;
  readonly loss: number;
}

const RESAMPLES = 400;
const CONFIDENCE = 0.8;

/** Least squares through runs of one budget; undefined when they have no lowest point. */
function minimumOf(runs: readonly Run[]): { N: number; loss: number; inside: boolean } | undefined {
  if (new Set(runs.map(({ counted }) => counted)).size < 3) return undefined;
  const { minimum, inside } = isoFlopMinimum(runs.map(({ counted, loss }) => ({ N: counted, loss })));
  return minimum && { ...minimum, inside };
}

/** All parameters of a model from its count, read off the sizes tried: a straight line between two on logarithmic scales. */
function parametersAt(points: readonly SweepPoint[], counting: Counting, counted: number): number {
  if (counting === 'all') return counted;
  const sizes = [...points].sort((a, b) => a.parameters - b.parameters);
  const next = sizes.findIndex((size) => size.withoutEmbedding >= counted);
  const above = Math.max(1, next === -1 ? sizes.length - 1 : next);
  const [low, high] = [sizes[above - 1]!, sizes[above]!];
  const share =
    Math.log(counted / low.withoutEmbedding) / Math.log(high.withoutEmbedding / low.withoutEmbedding);
  return low.parameters * (high.parameters / low.parameters) ** share;
}

const countOf = (point: SweepPoint, counting: Counting): number =>
  counting === 'all' ? point.parameters : point.withoutEmbedding;

/**
 * Approach 2 of Hoffmann et al. 2022 (arXiv 2203.15556, section 3.2): a parabola through the runs of each budget, its lowest
 * point, and the power law through these. Intervals by drawing the runs of each budget anew, with replacement.
 */
export function findOptima(
  points: readonly SweepPoint[],
  tuning: Tuning = 'tuned',
  counting: Counting = 'all',
  rng: Rng = createRng(1),
): Optima {
  const groups = budgetsOf(points).flatMap((budget) => {
    const own = points.filter((point) => point.budget === budget);
    const runs = own.flatMap((point) =>
      lossesOf(point, tuning).map((loss): Run => ({ counted: countOf(point, counting), loss })),
    );
    const minimum = minimumOf(runs);
    return minimum === undefined ? [] : [{ budget, own, runs, minimum }];
  });
  const flopsOf = ({ budget, own }: (typeof groups)[number], counted: number): number =>
    (budget * counted) / parametersAt(own, counting, counted);
  const drawn = groups.map((group) =>
    Array.from({ length: RESAMPLES }, () => minimumOf(resample(group.runs, rng))?.N),
  );
  const optima = groups.map((group, index): Optimum => {
    const { N, loss, inside } = group.minimum;
    const found = drawn[index]!.filter((size) => size !== undefined);
    return {
      budget: group.budget,
      flops: flopsOf(group, N),
      parameters: N,
      tokens: group.budget / (6 * parametersAt(group.own, counting, N)),
      loss,
      inside,
      interval: found.length === 0 ? { low: N, high: N } : percentileInterval(found, CONFIDENCE),
    };
  });
  if (optima.length < 2) return { optima, law: null, exponent: null, resampled: [] };
  const law = powerLawFit(
    optima.map(({ flops }) => flops),
    optima.map(({ parameters }) => parameters),
  );
  const resampled = Array.from({ length: RESAMPLES }, (_, sample) => {
    const sizes = groups.flatMap((group, index) => {
      const N = drawn[index]![sample];
      return N === undefined ? [] : [{ flops: flopsOf(group, N), N }];
    });
    return sizes.length < 2
      ? undefined
      : powerLawFit(
          sizes.map(({ flops }) => flops),
          sizes.map(({ N }) => N),
        );
  }).filter((one) => one !== undefined);
  const exponents = resampled.map(({ exponent }) => exponent);
  return { optima, law, exponent: percentileInterval(exponents, CONFIDENCE), resampled };
}

/** What the power law foretells for a budget, with the interval of its resamples. */
export function foretell(
  { law, resampled }: Pick<Optima, 'law' | 'resampled'>,
  flops: number,
): { readonly parameters: number; readonly interval: Interval } | null {
  if (law === null) return null;
  const at = ({ coefficient, exponent }: Pick<PowerLaw, 'coefficient' | 'exponent'>): number =>
    coefficient * flops ** exponent;
  return { parameters: at(law), interval: percentileInterval(resampled.map(at), CONFIDENCE) };
}
