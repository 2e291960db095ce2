import {
  fittedPoints,
  fixedData,
  repeatedPoint,
  sweepHeldOut,
  untunedRates,
  withheldPoints,
} from '#course/sweep/recorded-sweep.build';
import { findOptima, foretell, type Optima } from '#course/sweep/optima';
import { mean } from '#course/sweep/sweep-point';
import type { Extrapolation, FixedDataCurve, IsoFlopFacts, ShownOptima } from './facts.ts';

const shown = ({ optima, law, exponent }: Optima): ShownOptima => ({ optima, law, exponent });

function extrapolate(tuned: Optima): Extrapolation | null {
  const [found] = findOptima(withheldPoints).optima;
  if (found === undefined) return null;
  const foretold = foretell(tuned, found.budget);
  return (
    foretold && {
      budget: found.budget,
      foretold: foretold.parameters,
      interval: foretold.interval,
      found: found.parameters,
      foundInterval: found.interval,
      inside: found.inside,
    }
  );
}

function noiseOf({ budget, width, losses }: NonNullable<typeof repeatedPoint>): IsoFlopFacts['noise'] {
  const point = fittedPoints.find((one) => one.budget === budget && one.width === width);
  if (point === undefined) return null;
  const middle = mean(losses);
  const squares = losses.reduce((sum, loss) => sum + (loss - middle) ** 2, 0);
  return {
    deviation: Math.sqrt(squares / (losses.length - 1)),
    seeds: losses.length,
    parameters: point.parameters,
    budget,
  };
}

const fixedCurve: FixedDataCurve | null = fixedData && {
  uniqueTokens: fixedData.uniqueTokens,
  epochs: fixedData.epochs,
  sizes: fixedData.sizes.map(({ parameters, fresh, repeated }) => ({
    parameters,
    fresh: mean(fresh.losses),
    repeated: mean(repeated.losses),
  })),
};

if (sweepHeldOut === null)
  throw new Error('The sweep over budgets is not recorded: npm run record -- iso-flop-small');

const tuned = findOptima(fittedPoints, 'tuned');

/** The recorded sweep with what follows from it, worked out once at build. */
export const isoFlopFacts: IsoFlopFacts = {
  points: fittedPoints,
  optima: {
    tuned: shown(tuned),
    low: shown(findOptima(fittedPoints, 'low')),
    high: shown(findOptima(fittedPoints, 'high')),
  },
  withoutEmbedding: shown(findOptima(fittedPoints, 'tuned', 'withoutEmbedding')),
  extrapolation: extrapolate(tuned),
  fixedData: fixedCurve,
  rates: untunedRates,
  noise: repeatedPoint && noiseOf(repeatedPoint),
  floor: sweepHeldOut.floor,
};
