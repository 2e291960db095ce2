import { percentileInterval, resample } from '../bootstrap.ts';
import { requireConfidence, type Interval } from '../interval.ts';
import { runWatched, type Watch } from '../cancelled.ts';
import { requireCount } from '../require.ts';
import type { Rng } from '../rng.ts';
import {
  fitFrom,
  fitParametricLawSteps,
  requireRuns,
  type FitOptions,
  type ParametricFit,
} from './fit-parametric-law.ts';
import { huberObjective, type LogLaw, type TrainingRun } from './huber-objective.ts';
import { startsFor } from './starts.ts';

export interface BootstrapFitOptions extends FitOptions {
  /** Resamples. Default 100, as in the paper; intervals of the ends want more. */
  readonly samples?: number;
  readonly rng: Rng;
  /** Share of the resampled fits inside each interval. Default 0.8: the 10th to the 90th percentile. */
  readonly confidence?: number;
  /** The fit of the runs themselves, when it is known already. */
  readonly fit?: ParametricFit;
}

export interface BootstrappedLaw {
  readonly fit: ParametricFit;
  /** One for each resample, in order of drawing: for intervals of whatever is computed from a law. */
  readonly laws: readonly ParametricFit[];
  readonly intervals: Readonly<Record<'A' | 'B' | 'E' | 'alpha' | 'beta' | 'sizeExponent', Interval>>;
}

const LAWS_A_STEP = 2;
const FIRST_FIT_SHARE = 0.3;

/** `bootstrapParametricLaw` in steps, yielding the share done. */
export function* bootstrapParametricLawSteps(
  runs: readonly TrainingRun[],
  { samples = 100, rng, confidence = 0.8, fit: known, ...options }: BootstrapFitOptions,
): Generator<number, BootstrappedLaw> {
  requireRuns(runs);
  requireCount('The number of resamples', samples);
  requireConfidence(confidence);
  const { delta = 1e-3 } = options;
  let fit = known;
  if (fit === undefined) {
    const steps = fitParametricLawSteps(runs, options);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        fit = step.value;
        break;
      }
      yield FIRST_FIT_SHARE * step.value;
    }
  }
  const before = known === undefined ? FIRST_FIT_SHARE : 0;
  const best: LogLaw = [Math.log(fit.A), Math.log(fit.B), Math.log(fit.E), fit.alpha, fit.beta];
  const laws: ParametricFit[] = [];
  for (let i = 0; i < samples; i++) {
    const drawn = resample(runs, rng);
    laws.push(fitFrom([best, ...startsFor(drawn)], huberObjective(drawn, delta), delta));
    if (i % LAWS_A_STEP === 0) yield before + ((1 - before) * (i + 1)) / samples;
  }
  const interval = (of: (law: ParametricFit) => number): Interval =>
    percentileInterval(laws.map(of), confidence);
  return {
    fit,
    laws,
    intervals: {
      A: interval(({ A }) => A),
      B: interval(({ B }) => B),
      E: interval(({ E }) => E),
      alpha: interval(({ alpha }) => alpha),
      beta: interval(({ beta }) => beta),
      sizeExponent: interval(({ alpha, beta }) => beta / (alpha + beta)),
    },
  };
}

/**
 * How well runs determine a law: the fit repeated on resamples of the runs, drawn with replacement, with percentile
 * intervals of each constant and of the exponent of size, beta / (alpha + beta).
 *
 * Each resample is fitted from five starts, not from the grid: the best fit of all runs, in whose valley most
 * resamples stay, and four made for the resample (`startsFor`), for those that leave it.
 * @throws RangeError when runs are too few or too alike, or an option is out of range
 * @throws CancelledError when `isCancelled` says true
 */
export function bootstrapParametricLaw(
  runs: readonly TrainingRun[],
  options: BootstrapFitOptions & Watch,
): BootstrappedLaw {
  return runWatched(bootstrapParametricLawSteps(runs, options), options);
}
