import { requirePositive, requireRange } from '../require.ts';

/** A fact, or several that stand for many, under a model and under the source of its text. */
export interface WeighedFact {
  /** What the model gives this one fact when it writes, in (0, 1]: decides the bin. */
  readonly probability: number;
  /** Share in [0, 1] of what the model writes that it stands for. */
  readonly model: number;
  /** Share in [0, 1] of what the source writes that it stands for. */
  readonly source: number;
}

export interface MassBin {
  /** Facts with a probability in [from, to). */
  readonly from: number;
  readonly to: number;
  readonly model: number;
  readonly source: number;
}

export interface Miscalibration {
  /** Half the sum over bins of |model − source|, a total variation distance in [0, 1]. */
  readonly distance: number;
  /** The least likely facts first; empty ones left out. */
  readonly bins: readonly MassBin[];
}

/**
 * How far a model that writes facts is from calibrated: facts are sorted into bins by the probability with which the model
 * writes them, and what it gives to a bin in all is held against what the source does. Kalai & Vempala 2024,
 * arXiv 2311.14648, define it for adaptive bins; these are of equal width in the logarithm, ten times wide. Masses estimated
 * from draws make the distance too large rather than too small.
 */
export function factMiscalibration(facts: readonly WeighedFact[]): Miscalibration {
  const masses = new Map<number, { model: number; source: number }>();
  for (const { probability, model, source } of facts) {
    requirePositive('The probability of a fact', probability);
    requireRange('The share of a model', model, 0, 1);
    requireRange('The share of a source', source, 0, 1);
    const decade = Math.floor(Math.log10(probability));
    const bin = masses.get(decade) ?? { model: 0, source: 0 };
    masses.set(decade, { model: bin.model + model, source: bin.source + source });
  }
  const bins = [...masses]
    .filter(([, { model, source }]) => model + source > 0)
    .sort(([a], [b]) => a - b)
    .map(([decade, mass]) => ({ from: 10 ** decade, to: 10 ** (decade + 1), ...mass }));
  return { distance: bins.reduce((sum, bin) => sum + Math.abs(bin.model - bin.source), 0) / 2, bins };
}
