import { createRng, deriveSeed } from '#lab';
import { fromFloat16, toFloat16 } from '../float16.ts';

type Numbers = Float32Array | Float64Array;

/**
 * How a forward pass computes. Whole sums rather than single steps, so that each way of adding is one tight loop.
 * Numbers are doubles that hold what the format in question can hold.
 */
export interface Arithmetic {
  /** Σ a[aFrom + i·aStep] · b[bFrom + i·bStep] over i in [0, n), in the format that sums are kept in. */
  dot(a: Numbers, aFrom: number, aStep: number, b: Numbers, bFrom: number, bStep: number, n: number): number;
  /** Rounds the result of one operation to the format that is computed in. */
  round(x: number): number;
  /** Rounds a result to the format that it is kept in until the next layer or norm reads it. */
  store(x: number): number;
}

const asItIs = (x: number): number => x;

/** IEEE 754 binary64, every sum from its first term to its last: what JavaScript's own numbers do. */
export const doublePrecision: Arithmetic = {
  dot(a, aFrom, aStep, b, bFrom, bStep, n) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += a[aFrom + i * aStep]! * b[bFrom + i * bStep]!;
    return sum;
  },
  round: asItIs,
  store: asItIs,
};

/**
 * What all ways of single precision share. One +, −, ×, ÷ or √ of singles computed as a double and rounded again is the
 * single that IEEE 754 asks for, since 53 ≥ 2·24 + 2 (Figueroa 1995, 'When is double rounding innocuous?', ACM SIGNUM
 * Newsletter 30(3)). An exponential gets the nearest single of JavaScript's own.
 */
const single = { round: Math.fround, store: Math.fround };

/** IEEE 754 binary32: each product is rounded, then each sum, from the first term to the last. */
export const singlePrecision: Arithmetic = {
  ...single,
  dot(a, aFrom, aStep, b, bFrom, bStep, n) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      sum = Math.fround(sum + Math.fround(a[aFrom + i * aStep]! * b[bFrom + i * bStep]!));
    }
    return sum;
  },
};

/**
 * binary32 with fused multiply-add (IEEE 754-2008, 5.4.1): a product goes into the sum unrounded, and the sum alone is
 * rounded. The product of two singles is exact in a double; the sum is rounded to a double first and to a single then,
 * which differs from rounding once where the double falls halfway between two singles: some once in 2²⁸ sums.
 */
export const fusedSinglePrecision: Arithmetic = {
  ...single,
  dot(a, aFrom, aStep, b, bFrom, bStep, n) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum = Math.fround(sum + a[aFrom + i * aStep]! * b[bFrom + i * bStep]!);
    return sum;
  },
};

/**
 * binary32 in four partial sums of every fourth term each, which are added in pairs at the end: as a vector unit of 128 bits
 * does it, and in shape as the threads of a GPU do (Harris 2007, 'Optimizing parallel reduction in CUDA').
 */
export const laneSinglePrecision: Arithmetic = {
  ...single,
  dot(a, aFrom, aStep, b, bFrom, bStep, n) {
    const term = (i: number): number => Math.fround(a[aFrom + i * aStep]! * b[bFrom + i * bStep]!);
    const whole = n - (n % 4);
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0; i < whole; i += 4) {
      first = Math.fround(first + term(i));
      second = Math.fround(second + term(i + 1));
      third = Math.fround(third + term(i + 2));
      fourth = Math.fround(fourth + term(i + 3));
    }
    if (whole < n) first = Math.fround(first + term(whole));
    if (whole + 1 < n) second = Math.fround(second + term(whole + 1));
    if (whole + 2 < n) third = Math.fround(third + term(whole + 2));
    return Math.fround(Math.fround(first + third) + Math.fround(second + fourth));
  },
};

/** binary32 with the terms of every sum in an order drawn once for each length: the sum is the same, the roundings are not. */
export function permutedSinglePrecision(seed: number): Arithmetic {
  const orders = new Map<number, Uint32Array>();
  const orderOf = (n: number): Uint32Array => {
    const known = orders.get(n);
    if (known !== undefined) return known;
    const order = shuffled(n, deriveSeed(seed, n));
    orders.set(n, order);
    return order;
  };
  return {
    ...single,
    dot(a, aFrom, aStep, b, bFrom, bStep, n) {
      const order = orderOf(n);
      let sum = 0;
      for (let k = 0; k < n; k++) {
        const i = order[k]!;
        sum = Math.fround(sum + Math.fround(a[aFrom + i * aStep]! * b[bFrom + i * bStep]!));
      }
      return sum;
    },
  };
}

function shuffled(n: number, seed: number): Uint32Array {
  const rng = createRng(seed);
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const moved = order[i]!;
    order[i] = order[j]!;
    order[j] = moved;
  }
  return order;
}

/** The nearest IEEE 754 binary16 number, ties to even. */
export const roundToHalf = (x: number): number => fromFloat16(toFloat16(x));

/**
 * Half precision as accelerators compute it: what passes from one operation to the next is binary16, sums are kept in
 * binary32 (NVIDIA, 'Train with mixed precision', 2023). The product of two halves is exact in a single. The weights must
 * be halves already.
 */
export const halfPrecision: Arithmetic = { ...fusedSinglePrecision, store: roundToHalf };
