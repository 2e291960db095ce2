import { requirePositive } from '../require.ts';
import { computeOptimal } from './compute-optimal.ts';
import { dataConstrainedLoss, type DataConstrainedLaw } from './data-constrained.ts';

export interface DataConstrainedOptimum {
  /** Parameters. */
  readonly N: number;
  /** Tokens read, repeated ones counted each time. */
  readonly D: number;
  /** How often each unique token is read; less than 1 when some are left over. */
  readonly epochs: number;
  /** Nats a token. */
  readonly loss: number;
}

/** How far to look on both sides of the size that fresh data would ask for, in ln N: a factor of a million. */
const reach = Math.log(1e6);
const gridPoints = 240;
const refinements = 60;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * The size with the least loss among those that C training FLOPs can train on a limited stock of tokens, read as often
 * as it takes (Muennighoff et al. 2023, arXiv 2305.16264, section 5). With tokens to spare it is the law's plain optimum;
 * with fewer, some of the compute goes into epochs and some into parameters. The law saturates, so beyond some compute
 * all sizes are about alike, and this returns one of the best.
 * @param C FLOPs
 * @param uniqueTokens different tokens at hand
 * @throws RangeError when a quantity is not a finite number above 0
 */
export function dataConstrainedOptimal(
  law: DataConstrainedLaw,
  C: number,
  uniqueTokens: number,
): DataConstrainedOptimum {
  requirePositive('The number of unique tokens', uniqueTokens);
  const middle = Math.log(computeOptimal(law, C).N);
  const runOf = (logN: number) => {
    const N = Math.exp(logN);
    return { N, uniqueTokens, epochs: C / (6 * N * uniqueTokens) };
  };
  const lossAt = (logN: number): number => dataConstrainedLoss(law, runOf(logN));
  const step = (2 * reach) / gridPoints;
  let best = middle - reach;
  for (let i = 1; i <= gridPoints; i++) {
    const logN = middle - reach + i * step;
    if (lossAt(logN) < lossAt(best)) best = logN;
  }
  let low = best - step;
  let high = best + step;
  for (let i = 0; i < refinements; i++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (lossAt(left) <= lossAt(right)) high = right;
    else low = left;
  }
  const logN = (low + high) / 2;
  const { N, epochs } = runOf(logN);
  return { N, D: C / (6 * N), epochs, loss: lossAt(logN) };
}
