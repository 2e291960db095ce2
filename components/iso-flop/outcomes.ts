import type { Outcomes } from '#course/predictions/prediction';
import type { IsoFlopFacts } from './facts.ts';

/**
 * What the experiment found, for predictions: `bestSize`, the parameters that are best for the smallest budget, to the
 * hundred; `growth`, how many times larger the best size is at a hundred times the budget; `exponent`.
 */
export function isoFlopOutcomes({ optima }: Pick<IsoFlopFacts, 'optima'>): Outcomes | null {
  const { optima: found, law } = optima.tuned;
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || law === null) return null;
  const hundredfold = Math.log(100) / Math.log(last.budget / first.budget);
  return {
    bestSize: 100 * Math.round(first.parameters / 100),
    growth: Number(((last.parameters / first.parameters) ** hundredfold).toPrecision(2)),
    exponent: Number(law.exponent.toFixed(2)),
  };
}
