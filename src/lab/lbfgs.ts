/** A smooth function of x: returns its value and writes its gradient, both in place of what `gradient` held. */
export type Differentiable = (x: Float64Array, gradient: Float64Array) => number;

export interface LbfgsOptions {
  /** Steps at most. Default 1,000. */
  readonly maxIterations?: number;
  /** Done when no entry of the gradient is greater than this. Default 1e-10. */
  readonly gradientTolerance?: number;
  /** Done when ten steps together gain less than this share of the value. Default 1e-12. */
  readonly valueTolerance?: number;
  /** Pairs of steps and gradient changes remembered. Default 10. */
  readonly history?: number;
}

export interface LocalMinimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** Whether a tolerance was met, rather than the number of steps used up. */
  readonly converged: boolean;
}

const SUFFICIENT_DECREASE = 1e-4;
const CURVATURE = 0.9;
const HALVINGS = 60;
const PATIENCE = 10;

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
  return sum;
}

const largestEntry = (vector: Float64Array): number =>
  vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  /** 1 / (step · change). */
  readonly rho: number;
}

/** −H g by the two-loop recursion (Nocedal & Wright 2006, Numerical Optimization, algorithm 7.4). */
function searchDirection(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const weights = new Float64Array(pairs.length);
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { step, change, rho } = pairs[i]!;
    weights[i] = rho * dot(step, direction);
    for (let j = 0; j < direction.length; j++) direction[j]! -= weights[i]! * change[j]!;
  }
  const last = pairs.at(-1);
  // Without history a step of length 1 at most, whatever the function's units.
  const scale = last
    ? 1 / (last.rho * dot(last.change, last.change))
    : Math.min(1, 1 / Math.sqrt(dot(gradient, gradient)));
  for (let j = 0; j < direction.length; j++) direction[j]! *= scale;
  for (let i = 0; i < pairs.length; i++) {
    const { step, change, rho } = pairs[i]!;
    const weight = weights[i]! - rho * dot(change, direction);
    for (let j = 0; j < direction.length; j++) direction[j]! += weight * step[j]!;
  }
  return direction;
}

interface Place {
  readonly x: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

/**
 * A step that meets the weak Wolfe conditions, found by doubling and halving (Lewis & Overton 2013, Nonsmooth
 * optimization via quasi-Newton methods, algorithm 2.6): it also gets past the kinks of losses that are nearly
 * absolute values. A value that is not finite counts as too great. Undefined when no step descends.
 */
function lineSearch(
  f: Differentiable,
  from: Place,
  direction: Float64Array,
  slope: number,
): Place | undefined {
  let low = 0;
  let high = Infinity;
  let length = 1;
  let lower: Place | undefined;
  for (let attempt = 0; attempt < HALVINGS; attempt++) {
    const x = from.x.map((value, i) => value + length * direction[i]!);
    const gradient = new Float64Array(x.length);
    const value = f(x, gradient);
    if (!(value <= from.value + SUFFICIENT_DECREASE * length * slope)) {
      high = length;
    } else {
      lower = { x, gradient, value };
      if (dot(gradient, direction) >= CURVATURE * slope) return lower;
      low = length;
    }
    length = high === Infinity ? 2 * low : (low + high) / 2;
  }
  return lower !== undefined && lower.value < from.value ? lower : undefined;
}

/**
 * A local minimum by limited-memory BFGS (Liu & Nocedal 1989, On the limited memory BFGS method for large scale
 * optimization, Mathematical Programming 45). Deterministic.
 * @param f must be finite at the start
 * @param start left as it is
 * @throws RangeError when the value at the start is not finite
 */
export function minimiseLbfgs(
  f: Differentiable,
  start: ArrayLike<number>,
  {
    maxIterations = 1000,
    gradientTolerance = 1e-10,
    valueTolerance = 1e-12,
    history = 10,
  }: LbfgsOptions = {},
): LocalMinimum {
  const x = Float64Array.from(start);
  const gradient = new Float64Array(x.length);
  let place: Place = { x, gradient, value: f(x, gradient) };
  if (!Number.isFinite(place.value)) {
    throw new RangeError(`The function is ${place.value} at the start: there is nothing to descend from.`);
  }
  let pairs: Pair[] = [];
  let reference = place.value;
  let iterations = 0;
  const end = (converged: boolean): LocalMinimum => ({
    x: place.x,
    value: place.value,
    iterations,
    converged,
  });
  for (; iterations < maxIterations; iterations++) {
    if (largestEntry(place.gradient) <= gradientTolerance) return end(true);
    if (iterations > 0 && iterations % PATIENCE === 0) {
      if (reference - place.value <= valueTolerance * Math.abs(place.value)) return end(true);
      reference = place.value;
    }
    let direction = searchDirection(place.gradient, pairs);
    let slope = dot(direction, place.gradient);
    if (!(slope < 0)) {
      pairs = [];
      direction = searchDirection(place.gradient, pairs);
      slope = dot(direction, place.gradient);
    }
    const next = lineSearch(f, place, direction, slope);
    if (next === undefined) {
      // Rounding has the last word, unless it was an old step that misled.
      if (pairs.length === 0) return end(true);
      pairs = [];
      continue;
    }
    const from = place;
    const step = next.x.map((value, i) => value - from.x[i]!);
    const change = next.gradient.map((value, i) => value - from.gradient[i]!);
    const curvature = dot(step, change);
    if (curvature > 0 && Number.isFinite(1 / curvature)) pairs.push({ step, change, rho: 1 / curvature });
    if (pairs.length > history) pairs.shift();
    place = next;
  }
  return end(false);
}
