import { requirePositive } from '../require.ts';
import { parametricLoss, requireLaw, type ParametricLaw } from './parametric-law.ts';

export interface ComputeOptimum {
  /** Parameters. */
  readonly N: number;
  /** Training tokens. */
  readonly D: number;
  /** Nats a token. */
  readonly loss: number;
}

/** G and the exponents a (of size) and b (of data) of the frontier; a + b = 1. */
function frontier(law: ParametricLaw): { G: number; a: number; b: number } {
  requireLaw(law);
  const { A, B, alpha, beta } = law;
  return {
    G: ((alpha * A) / (beta * B)) ** (1 / (alpha + beta)),
    a: beta / (alpha + beta),
    b: alpha / (alpha + beta),
  };
}

/**
 * The size and data with the least loss among those that cost C training FLOPs, C = 6ND: N = G (C/6)^a,
 * D = (C/6)^b / G (Hoffmann et al. 2022, arXiv 2203.15556, equation 4). It weighs training alone: neither the cost of
 * serving nor how much data there is.
 * @param C FLOPs
 * @throws RangeError when C or a constant of the law is not a finite number above 0
 */
export function computeOptimal(law: ParametricLaw, C: number): ComputeOptimum {
  requirePositive('The compute', C);
  const { G, a, b } = frontier(law);
  const N = G * (C / 6) ** a;
  const D = (C / 6) ** b / G;
  return { N, D, loss: parametricLoss(law, N, D) };
}

/**
 * The FLOPs at which N parameters are compute-optimal: the inverse of `computeOptimal`.
 * @throws RangeError as there
 */
export function computeForOptimalSize(law: ParametricLaw, N: number): number {
  requirePositive('The number of parameters', N);
  const { G, a } = frontier(law);
  return 6 * (N / G) ** (1 / a);
}
