import type { Outcomes } from '#course/predictions/prediction';
import type { IsoFlopFacts } from './facts.ts';

/**
 * What the experiment found, for predictions: `bestSize`, the parameters that are best for the smallest budget, to the
 * hundred; `growth`, how many times larger the best size is at a hundred times the budget; `exponent`.
 */
export function isoFlopOutcomes({ optima }: Pick<IsoFlopFacts, 'optima'>): Outcomes | null {
  const { optima: found, law } = optima.tuned;
  const [first] = found;
  if (first === undefined || law === null) return null;
  return {
    bestSize: 100 * Math.round(first.parameters / 100),
    growth: Number((100 ** law.exponent).toPrecision(2)),
    exponent: Number(law.exponent.toFixed(2)),
  };
}
