import { requirePositive } from '../require.ts';

export interface IsoFlopPoint {
  /** Parameters. */
  readonly N: number;
  /** Nats a token. */
  readonly loss: number;
}

export interface IsoFlopCurve {
  /** Where the parabola is lowest; undefined when it opens downwards or is straight. */
  readonly minimum: IsoFlopPoint | undefined;
  /** Whether the minimum lies between the smallest and the greatest size tried: outside, it is extrapolated. */
  readonly inside: boolean;
  /** Loss of the parabola at a size, in nats a token. */
  readonly lossAt: (N: number) => number;
}

const sumOf = (values: Float64Array, term: (value: number, index: number) => number): number =>
  values.reduce((sum, value, index) => sum + term(value, index), 0);

interface Parabola {
  readonly at: (x: number) => number;
  /** Where the slope is 0. */
  readonly vertex: number;
  readonly curvature: number;
}

/**
 * Least squares on 1, u and u² − p u − q, where u = x − mean and p and q are chosen so that the three are at right
 * angles over the points: there is no system to solve, and none that is nearly singular.
 */
function fitParabola(xs: Float64Array, ys: Float64Array): Parabola {
  const middle = sumOf(xs, (x) => x) / xs.length;
  const us = xs.map((x) => x - middle);
  const spread = sumOf(us, (u) => u * u);
  const q = spread / us.length;
  const p = sumOf(us, (u) => u ** 3) / spread;
  const bend = us.map((u) => u * u - p * u - q);
  const level = sumOf(ys, (y) => y) / ys.length;
  const slope = sumOf(ys, (y, i) => y * us[i]!) / spread;
  const curvature = sumOf(ys, (y, i) => y * bend[i]!) / sumOf(bend, (b) => b * b);
  return {
    at: (x) => {
      const u = x - middle;
      return level + slope * u + curvature * (u * u - p * u - q);
    },
    vertex: middle + (p - slope / curvature) / 2,
    curvature,
  };
}

/**
 * The parabola of loss over ln N through runs of equal compute, and its lowest point: the size that is best for that
 * compute (approach 2 of Hoffmann et al. 2022, arXiv 2203.15556, section 3.2). Real curves are not symmetric, so the
 * minimum is a little biased (arXiv 2603.22339).
 * @param points at least three different sizes; several of one size count each
 * @throws RangeError when there are fewer sizes, or a value is not finite and above 0
 */
export function isoFlopMinimum(points: readonly IsoFlopPoint[]): IsoFlopCurve {
  for (const { N, loss } of points) {
    requirePositive('The number of parameters', N);
    requirePositive('The loss', loss);
  }
  const sizes = new Set(points.map(({ N }) => N)).size;
  if (sizes < 3) throw new RangeError(`A parabola needs three different sizes at least, not ${sizes}.`);
  const logN = Float64Array.from(points, ({ N }) => Math.log(N));
  const { at, vertex, curvature } = fitParabola(
    logN,
    Float64Array.from(points, ({ loss }) => loss),
  );
  const N = Math.exp(vertex);
  const hasMinimum = curvature > 0 && N > 0 && Number.isFinite(N);
  return {
    minimum: hasMinimum ? { N, loss: at(vertex) } : undefined,
    inside: hasMinimum && vertex >= Math.min(...logN) && vertex <= Math.max(...logN),
    lossAt: (size) => at(Math.log(size)),
  };
}
