import { runWatched, type Watch } from '../cancelled.ts';
import { minimiseLbfgs, type Differentiable } from '../lbfgs.ts';
import { requirePositive } from '../require.ts';
import { huberObjective, type HuberObjective, type LogLaw, type TrainingRun } from './huber-objective.ts';
import type { ParametricLaw } from './parametric-law.ts';
import { hoffmannStarts, listStarts, type StartGrid } from './starts.ts';

/**
 * The best law found. Few and noisy runs, or losses that do not fall with size or data, can give an alpha or beta of 0 or
 * less, or a very great one: such a law is no law, and `computeOptimal` refuses the former.
 */
export interface ParametricFit extends ParametricLaw {
  /** Sum of Huber losses at it. */
  readonly objective: number;
}

export interface FitOptions {
  /** Where the Huber loss goes over from square to absolute, in units of ln L. Default 1e-3. */
  readonly delta?: number;
  /** Default: the 4,500 starts of Hoffmann et al. */
  readonly starts?: StartGrid;
  /** How many of the starts are followed to the end. Default 100; Infinity follows all, as the paper did. */
  readonly finalists?: number;
}

/** Steps from every start before the finalists are chosen. */
const SCREENING_STEPS = 5;
const FINAL_STEPS = 3000;
/** Starts between two moments at which the caller can stop: some 10 ms for 250 runs. */
const STARTS_A_STEP = 100;
/** Share of the time that screening takes; it only shapes the progress shown. */
const SCREENING_SHARE = 0.6;

const LEAST_RUNS = 5;
const LEAST_VALUES = 3;

/** @throws RangeError naming what is missing or wrong */
export function requireRuns(runs: readonly TrainingRun[]): void {
  if (runs.length < LEAST_RUNS) {
    throw new RangeError(`The law has five unknowns: ${LEAST_RUNS} runs at least, not ${runs.length}.`);
  }
  runs.forEach(({ N, D, loss }, i) => {
    requirePositive(`The number of parameters of run ${i + 1}`, N);
    requirePositive(`The number of tokens of run ${i + 1}`, D);
    requirePositive(`The loss of run ${i + 1}`, loss);
  });
  const sizes = new Set(runs.map(({ N }) => N)).size;
  const amounts = new Set(runs.map(({ D }) => D)).size;
  if (sizes < LEAST_VALUES || amounts < LEAST_VALUES) {
    throw new RangeError(
      `To tell size from data, the runs need ${LEAST_VALUES} different sizes and amounts of data at least; ` +
        `these have ${sizes} and ${amounts}.`,
    );
  }
}

/**
 * The objective in units of delta, so that its gradient counts runs: the same for every delta, and large enough for the
 * solver's tolerances.
 */
function inUnitsOf(delta: number, evaluate: Differentiable): Differentiable {
  return (x, gradient) => {
    const value = evaluate(x, gradient);
    for (let i = 0; i < gradient.length; i++) gradient[i]! /= delta;
    return value / delta;
  };
}

/** Descends from each of a few starts to the end and keeps the lowest. */
export function fitFrom(
  starts: readonly LogLaw[],
  { evaluate, toPlace, toLaw }: HuberObjective,
  delta: number,
): ParametricFit {
  const f = inUnitsOf(delta, evaluate);
  const ends = starts.map((start) => minimiseLbfgs(f, toPlace(start), { maxIterations: FINAL_STEPS }));
  const best = ends.reduce((least, end) => (end.value < least.value ? end : least));
  const [a, b, e, alpha, beta] = toLaw(best.x);
  return { A: Math.exp(a), B: Math.exp(b), E: Math.exp(e), alpha, beta, objective: best.value * delta };
}

/**
 * `fitParametricLaw` in steps of some 10 ms, yielding the share done, for a worker that must hear messages in between.
 * @throws RangeError as there, at the first step
 */
export function* fitParametricLawSteps(
  runs: readonly TrainingRun[],
  { delta = 1e-3, starts = hoffmannStarts, finalists = 100 }: FitOptions = {},
): Generator<number, ParametricFit> {
  requireRuns(runs);
  requirePositive('Delta', delta);
  if (!(finalists >= 1))
    throw new RangeError(`At least one start must be followed to the end, not ${finalists}.`);
  const objective = huberObjective(runs, delta);
  const f = inUnitsOf(delta, objective.evaluate);
  let laws = listStarts(starts);
  if (laws.length > finalists) {
    const screened: { law: LogLaw; value: number }[] = [];
    for (const law of laws) {
      const { x, value } = minimiseLbfgs(f, objective.toPlace(law), { maxIterations: SCREENING_STEPS });
      screened.push({ law: objective.toLaw(x), value });
      if (screened.length % STARTS_A_STEP === 0) yield (SCREENING_SHARE * screened.length) / laws.length;
    }
    laws = screened
      .sort((a, b) => a.value - b.value)
      .slice(0, finalists)
      .map(({ law }) => law);
  }
  let best: ParametricFit | undefined;
  for (const [i, law] of laws.entries()) {
    const fit = fitFrom([law], objective, delta);
    if (best === undefined || fit.objective < best.objective) best = fit;
    yield SCREENING_SHARE + ((1 - SCREENING_SHARE) * (i + 1)) / laws.length;
  }
  return best!;
}

/**
 * Fits L(N, D) = E + A / N^alpha + B / D^beta as approach 3 of Hoffmann et al. 2022 does (arXiv 2203.15556, sections 3.3
 * and D.2): minimises the sum over runs of Huber(ln of the law's loss − ln of the loss), delta 1e-3, by L-BFGS from a
 * grid of 4,500 starts, and returns the lowest end.
 *
 * To take a second instead of twenty, every start goes five steps and only the lowest 100 go on; on the runs of
 * Hoffmann's Figure 4 the starts end in four valleys, those 100 all in the deepest. The result does not depend on the order
 * of the runs. A and B are poorly determined (they trade against alpha and beta); predictions inside the range of the
 * runs are not.
 * @param runs five at least, of three different sizes and amounts of data at least; losses in nats a token
 * @throws RangeError when runs are too few, too alike, or hold what is no finite number above 0
 * @throws CancelledError when `isCancelled` says true
 */
export function fitParametricLaw(
  runs: readonly TrainingRun[],
  options: FitOptions & Watch = {},
): ParametricFit {
  return runWatched(fitParametricLawSteps(runs, options), options);
}
