import { requirePositive } from '../require.ts';

/**
 * Loss as a function of model size and data: L(N, D) = E + A / N^alpha + B / D^beta, in nats a token
 * (Hoffmann et al. 2022, arXiv 2203.15556, equation 2).
 */
export interface ParametricLaw {
  readonly A: number;
  readonly B: number;
  /** The loss no size and no data can go below: entropy of the text, as far as the law sees it. */
  readonly E: number;
  readonly alpha: number;
  readonly beta: number;
}

/** @throws RangeError unless A, B, alpha and beta are finite and above 0, and E is finite and at least 0 */
export function requireLaw({ A, B, E, alpha, beta }: ParametricLaw): void {
  requirePositive("The law's A", A);
  requirePositive("The law's B", B);
  requirePositive("The law's alpha", alpha);
  requirePositive("The law's beta", beta);
  if (!(E >= 0 && Number.isFinite(E)))
    throw new RangeError(`The law's E must be a finite number from 0 upwards, not ${E}.`);
}

/**
 * Training compute in FLOPs: 6 for each parameter and token, 2 forward and 4 backward (Kaplan et al. 2020, arXiv
 * 2001.08361, section 2.1; Hoffmann et al. 2022, appendix F, which counts attention too and comes within 10 %).
 * @param N parameters
 * @param D training tokens, repeated ones counted each time
 * @throws RangeError when either is not a finite number above 0
 */
export function trainingFlops(N: number, D: number): number {
  requirePositive('The number of parameters', N);
  requirePositive('The number of tokens', D);
  return 6 * N * D;
}

/**
 * Loss in nats a token that the law gives to N parameters trained on D fresh tokens.
 * @throws RangeError when N or D is not a finite number above 0
 */
export function parametricLoss({ A, B, E, alpha, beta }: ParametricLaw, N: number, D: number): number {
  requirePositive('The number of parameters', N);
  requirePositive('The number of tokens', D);
  return E + A / N ** alpha + B / D ** beta;
}
