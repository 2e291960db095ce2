import { requirePositive } from '../require.ts';
import { requireLaw, type ParametricLaw } from './parametric-law.ts';

/** A law that also says what repeated tokens, and parameters beyond what the data can use, are worth. */
export interface DataConstrainedLaw extends ParametricLaw {
  /** R*_D: repetitions after which a repeated token has lost most of its worth. */
  readonly repeatedTokens: number;
  /** R*_N: the same for parameters in excess of the optimum. */
  readonly excessParameters: number;
}

export interface DataConstrainedRun {
  /** Parameters. */
  readonly N: number;
  /** Different tokens at hand. */
  readonly uniqueTokens: number;
  /** How often each is read; less than 1 when only a part is. */
  readonly epochs: number;
}

/**
 * What an amount is worth in fresh units when it is a multiple of what there is of its kind:
 * U + U R* (1 − e^(−R / R*)), R = repetitions (Muennighoff et al. 2023, arXiv 2305.16264, equations 5 and 6). It never
 * exceeds U (1 + R*).
 * @param unique U, above 0
 * @param repetitions R, from 0
 * @param decay R*, above 0
 */
export function effectiveAmount(unique: number, repetitions: number, decay: number): number {
  return unique * (1 - decay * Math.expm1(-repetitions / decay));
}

/** The size that is compute-optimal for this many fresh tokens, by the law's own frontier. */
function optimalSizeForTokens({ A, B, alpha, beta }: ParametricLaw, tokens: number): number {
  const G = ((alpha * A) / (beta * B)) ** (1 / (alpha + beta));
  return G * (tokens * G) ** (beta / alpha);
}

/**
 * Loss in nats a token of N parameters that read `uniqueTokens` again and again: the law at effective data and
 * effective parameters (Muennighoff et al. 2023, equations 4 to 6 and 17). Parameters count as excess beyond the
 * optimal size for the unique tokens. With one epoch and no excess it is the plain law. The law saturates and cannot
 * rise: it does not show overfitting.
 * @throws RangeError when a quantity is not a finite number above 0
 */
export function dataConstrainedLoss(
  law: DataConstrainedLaw,
  { N, uniqueTokens, epochs }: DataConstrainedRun,
): number {
  requireLaw(law);
  requirePositive("The law's R*_D", law.repeatedTokens);
  requirePositive("The law's R*_N", law.excessParameters);
  requirePositive('The number of parameters', N);
  requirePositive('The number of unique tokens', uniqueTokens);
  requirePositive('The number of epochs', epochs);
  const read = uniqueTokens * Math.min(1, epochs);
  const tokens = effectiveAmount(read, Math.max(0, epochs - 1), law.repeatedTokens);
  const useful = Math.min(N, optimalSizeForTokens(law, read));
  const parameters = effectiveAmount(useful, N / useful - 1, law.excessParameters);
  return law.E + law.A / parameters ** law.alpha + law.B / tokens ** law.beta;
}
