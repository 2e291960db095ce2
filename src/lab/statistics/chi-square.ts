import { requireRange, requireSameLength } from '../require.ts';
import { upperIncompleteGamma } from './gamma.ts';

export interface ChiSquareOptions {
  /**
   * Outcomes with an expected count below this are counted together as one, because the distribution of the statistic is an
   * approximation that a handful of expected cases does not bear; 5 is the common choice (Cochran 1952). Default 0, none.
   */
  readonly leastExpected?: number;
}

export interface ChiSquareResult {
  /** Σ (observed − expected)² / expected. */
  readonly statistic: number;
  /** Outcomes that count, less one. */
  readonly degreesOfFreedom: number;
  /** How often chance alone gives a statistic as large, if the expected distribution is the true one. */
  readonly pValue: number;
}

interface Cell {
  readonly observed: number;
  readonly expected: number;
}

function pool(cells: readonly Cell[], least: number): readonly Cell[] {
  const small = cells.filter(({ expected }) => expected < least);
  const sum = (key: keyof Cell): number => small.reduce((total, cell) => total + cell[key], 0);
  const rest = cells.filter(({ expected }) => expected >= least);
  return small.length === 0 ? cells : [...rest, { observed: sum('observed'), expected: sum('expected') }];
}

/**
 * Pearson's test of whether counts could have come from a distribution (Pearson 1900). Outcomes that are neither expected
 * nor seen do not count; one that was seen though it cannot occur gives an infinite statistic and a p-value of 0.
 * @param observed how often each outcome was seen
 * @param expected counts or probabilities of the same outcomes; they are scaled to the observed total
 * @throws RangeError when the lengths differ, a number is negative, or nothing is observed or expected
 */
export function chiSquareTest(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
  { leastExpected = 0 }: ChiSquareOptions = {},
): ChiSquareResult {
  requireSameLength('Observed and expected counts', observed.length, expected.length);
  let seen = 0;
  let foreseen = 0;
  for (let i = 0; i < observed.length; i++) {
    requireRange('An observed count', observed[i]!, 0, Number.MAX_VALUE);
    requireRange('An expected count', expected[i]!, 0, Number.MAX_VALUE);
    seen += observed[i]!;
    foreseen += expected[i]!;
  }
  if (!(seen > 0 && foreseen > 0)) throw new RangeError('Without counts there is nothing to test.');
  const cells = Array.from(observed, (count, i) => ({
    observed: count,
    expected: (expected[i]! / foreseen) * seen,
  })).filter((cell) => cell.observed > 0 || cell.expected > 0);
  if (cells.some((cell) => cell.expected === 0))
    return { statistic: Infinity, degreesOfFreedom: cells.length - 1, pValue: 0 };
  const counted = pool(cells, leastExpected);
  const statistic = counted.reduce(
    (sum, cell) => sum + (cell.observed - cell.expected) ** 2 / cell.expected,
    0,
  );
  const degreesOfFreedom = counted.length - 1;
  const pValue = degreesOfFreedom === 0 ? 1 : upperIncompleteGamma(degreesOfFreedom / 2, statistic / 2);
  return { statistic, degreesOfFreedom, pValue };
}
