import { requireLaw, type ParametricLaw } from './parametric-law.ts';

export interface InferenceAwareOptimum {
  /** Parameters. */
  readonly N: number;
  /** Training tokens. */
  readonly D: number;
  /** Nats a token: the target. */
  readonly loss: number;
  /** 6 N D. */
  readonly trainingFlops: number;
  /** 2 N for each token served. */
  readonly inferenceFlops: number;
}

const BISECTIONS = 200;

/**
 * The size and data that reach a loss at the least total of training and serving: minimises 6 N D + 2 N T over all
 * (N, D) with this loss, T the tokens served (Sardana et al. 2024, arXiv 2401.00448, equation 2). With T = 0 it lies
 * on the compute-optimal frontier; with more it is smaller and trained longer.
 *
 * Along the curve of equal loss let v = B / D^beta be the data's share of L − E. At the optimum
 * D (alpha (L − E − v) / (beta v) − 1) = T / 3, whose left side falls from infinity to 0 as v rises to the share it has on the
 * frontier. So there is one solution, found by bisection of ln v.
 * @param targetLoss nats a token, above the law's E
 * @param inferenceTokens tokens served over the model's life, read and written, from 0
 * @throws RangeError when the loss cannot be reached, or the tokens are no finite number from 0 upwards
 */
export function inferenceAwareOptimal(
  law: ParametricLaw,
  targetLoss: number,
  inferenceTokens: number,
): InferenceAwareOptimum {
  requireLaw(law);
  const { A, B, E, alpha, beta } = law;
  const excess = targetLoss - E;
  if (!(excess > 0 && Number.isFinite(excess))) {
    throw new RangeError(`By this law no model reaches a loss of ${targetLoss}: all stay above ${E}.`);
  }
  if (!(inferenceTokens >= 0 && Number.isFinite(inferenceTokens))) {
    throw new RangeError(`The tokens served must be a finite number from 0 upwards, not ${inferenceTokens}.`);
  }
  const onFrontier = Math.log((excess * alpha) / (alpha + beta));
  /** ln of the left side minus ln of the right: logarithms, since D may be beyond any number. */
  const tooSmall = (logV: number): boolean => {
    const pull = (alpha * (excess - Math.exp(logV))) / (beta * Math.exp(logV)) - 1;
    return (Math.log(B) - logV) / beta + Math.log(pull) > Math.log(inferenceTokens / 3);
  };
  let low = onFrontier - 700;
  let high = onFrontier;
  for (let i = 0; i < BISECTIONS && inferenceTokens > 0; i++) {
    const middle = (low + high) / 2;
    if (tooSmall(middle)) low = middle;
    else high = middle;
  }
  const v = Math.exp(high);
  const N = (A / (excess - v)) ** (1 / alpha);
  const D = (B / v) ** (1 / beta);
  return {
    N,
    D,
    loss: targetLoss,
    trainingFlops: 6 * N * D,
    inferenceFlops: 2 * N * inferenceTokens,
  };
}
