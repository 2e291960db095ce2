import type { LogLaw, TrainingRun } from './huber-objective.ts';

/** Values from which the search starts; every combination is tried. */
export interface StartGrid {
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
  /** ln E. */
  readonly e: readonly number[];
  /** ln A. */
  readonly a: readonly number[];
  /** ln B. */
  readonly b: readonly number[];
}

/** The 4,500 starts of Hoffmann et al. 2022 (arXiv 2203.15556, section D.2). */
export const hoffmannStarts: StartGrid = {
  alpha: [0, 0.5, 1, 1.5, 2],
  beta: [0, 0.5, 1, 1.5, 2],
  e: [-1, -0.5, 0, 0.5, 1],
  a: [0, 5, 10, 15, 20, 25],
  b: [0, 5, 10, 15, 20, 25],
};

/** @throws RangeError when a list is empty or holds what is no finite number */
export function listStarts(grid: StartGrid): LogLaw[] {
  for (const name of ['alpha', 'beta', 'e', 'a', 'b'] as const) {
    if (grid[name].length === 0 || !grid[name].every(Number.isFinite)) {
      throw new RangeError(`The starts of ${name} must be one finite number or more.`);
    }
  }
  return grid.alpha.flatMap((alpha) =>
    grid.beta.flatMap((beta) =>
      grid.e.flatMap((e) => grid.a.flatMap((a) => grid.b.map((b): LogLaw => [a, b, e, alpha, beta]))),
    ),
  );
}

/**
 * A few starts made for the runs at hand: E at four fifths of the least loss, and the rest of the mean loss shared evenly
 * between size and data at the middle of the runs, for each pair of exponents from 0.3 and 0.6.
 */
export function startsFor(runs: readonly TrainingRun[]): LogLaw[] {
  const mean = (of: (run: TrainingRun) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const floor = 0.8 * Math.min(...runs.map(({ loss }) => loss));
  const share = Math.log((mean(({ loss }) => loss) - floor) / 2);
  const logN = mean(({ N }) => Math.log(N));
  const logD = mean(({ D }) => Math.log(D));
  return [0.3, 0.6].flatMap((alpha) =>
    [0.3, 0.6].map((beta): LogLaw => [
      share + alpha * logN,
      share + beta * logD,
      Math.log(floor),
      alpha,
      beta,
    ]),
  );
}
