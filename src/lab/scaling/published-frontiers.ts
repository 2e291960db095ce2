import { requirePositive } from '../require.ts';
import { powerLawFit } from './power-law-fit.ts';

/** The best size by a published table and exponent, for approaches that give no law of the loss. */
export interface PublishedFrontier {
  /** FLOPs at which so many parameters are optimal. */
  readonly rows: readonly (readonly [N: number, flops: number])[];
  /** Exponent of size, and its 10 to 90 % interval. */
  readonly exponent: { readonly low: number; readonly high: number };
}

/** Tables 3 and A3 of Hoffmann et al. 2022 (arXiv 2203.15556), with the intervals of Table 2. [S2-04, S2-06] */
export const publishedFrontiers = {
  approach1: {
    rows: [
      [400e6, 1.92e19],
      [1e9, 1.21e20],
      [10e9, 1.23e22],
      [67e9, 5.76e23],
      [175e9, 3.85e24],
      [280e9, 9.9e24],
      [520e9, 3.43e25],
      [1e12, 1.27e26],
      [10e12, 1.3e28],
    ],
    exponent: { low: 0.488, high: 0.502 },
  },
  approach2: {
    rows: [
      [400e6, 1.84e19],
      [1e9, 1.2e20],
      [10e9, 1.32e22],
      [67e9, 6.88e23],
      [175e9, 4.54e24],
      [280e9, 1.18e25],
      [520e9, 4.19e25],
      [1e12, 1.59e26],
      [10e12, 1.75e28],
    ],
    exponent: { low: 0.462, high: 0.534 },
  },
} as const satisfies Record<string, PublishedFrontier>;

/** The budgets of the runs behind both, in FLOPs. */
export const frontierBudgets = { low: 6e18, high: 3e21 } as const;

const pivot = Math.sqrt(frontierBudgets.low * frontierBudgets.high);

export interface FrontierSize {
  /** Parameters. */
  readonly N: number;
  /** Turned about the middle of the budgets that were run, by the interval of the exponent alone: too narrow near there. */
  readonly low: number;
  readonly high: number;
}

/**
 * The best size for C training FLOPs by the power law through a table's rows.
 * @throws RangeError when C is not a finite number above 0
 */
export function frontierSize({ rows, exponent: interval }: PublishedFrontier, C: number): FrontierSize {
  requirePositive('The compute', C);
  const { coefficient, exponent } = powerLawFit(
    rows.map(([, flops]) => flops),
    rows.map(([N]) => N),
  );
  const N = coefficient * C ** exponent;
  const ends = [interval.low, interval.high].map((end) => N * (C / pivot) ** (end - exponent));
  return { N, low: Math.min(N, ...ends), high: Math.max(N, ...ends) };
}
