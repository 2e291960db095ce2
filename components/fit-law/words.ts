import { parametricLoss, type ParametricLaw } from '#lab/scaling/parametric-law';
import type { BudgetRun } from '#course/sweep/law-runs';
import { between, powerOfTen } from '#course/sweep/sweep-words';
import { nats } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { FitLawFacts, LawWithIntervals } from './facts.ts';
import { CHINCHILLA_FLOPS, publishedToCompare, sizeExponent, tokensAParameter } from './laws.ts';

/** The fitted floor held against the known one. */
export function floorFinding({ fit, intervals }: LawWithIntervals, floor: FitLawFacts['floor']): string {
  const { factsKnown, factsUnknown } = floor;
  const { low, high } = intervals.E;
  const fitted = `The fitted floor E is ${nats(fit.E)} nats a token (80 % of resamples: ${between(intervals.E, nats)})`;
  const known = `the text’s own choices cost ${nats(factsKnown)} to a reader who knows every fact`;
  if (low <= factsKnown && factsKnown <= high) return `${fitted}; ${known}. The interval holds the truth.`;
  if (high < factsKnown)
    return `${fitted}; ${known}. The fit lies ${nats(factsKnown - fit.E)} below what any model can reach: over these budgets the losses still fall so steeply that they seem to end lower than they can.`;
  const unknown = `${nats(factsUnknown)} to one who knows none`;
  const side =
    fit.E < factsUnknown
      ? 'The fit lies between the two: to these sizes and budgets, facts that were not learnt look like facts that nobody can learn.'
      : 'The fit lies above both: what these sizes and budgets did not learn looks to it as if nobody could.';
  return `${fitted}; ${known} and ${unknown}. ${side}`;
}

/** Mean distance of the law from runs it has not seen, in nats. */
export function missWords(law: ParametricLaw, withheld: readonly BudgetRun[]): string {
  const [first] = withheld;
  if (first === undefined) return '';
  const misses = withheld.map(({ N, D, loss }) => parametricLoss(law, N, D) - loss);
  const size = misses.reduce((sum, miss) => sum + Math.abs(miss), 0) / misses.length;
  const lean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
  const side = Math.abs(lean) < size / 2 ? 'to both sides' : lean > 0 ? 'too high' : 'too low';
  return `At ${powerOfTen(first.budget)} FLOPs, which it has not seen, it is ${nats(size)} nats off on average, ${side}.`;
}

const ratioWords = (law: ParametricLaw, flops: number): string => {
  const ratio = tokensAParameter(law, flops);
  return ratio === undefined ? 'none' : ratio.toFixed(ratio < 100 ? 1 : 0);
};

/** The constants of this world's law with intervals, and of the published ones. */
export function lawsTable({ fit, intervals }: LawWithIntervals, flops: number): DataTableProps {
  const digits = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en-GB');
  const own = [
    'this world',
    `${fit.E.toFixed(3)} (${between(intervals.E, nats)})`,
    `${digits(fit.A)} (${between(intervals.A, digits)})`,
    `${digits(fit.B)} (${between(intervals.B, digits)})`,
    `${fit.alpha.toFixed(3)} (${between(intervals.alpha, nats)})`,
    `${fit.beta.toFixed(3)} (${between(intervals.beta, nats)})`,
    `${nats(sizeExponent(fit))} (${between(intervals.sizeExponent, nats)})`,
    `${ratioWords(fit, flops)} at ${powerOfTen(flops)}`,
  ];
  const published = publishedToCompare.map(({ name, law }) => [
    name,
    law.E.toFixed(3),
    digits(law.A),
    digits(law.B),
    law.alpha.toFixed(3),
    law.beta.toFixed(3),
    nats(sizeExponent(law)),
    `${ratioWords(law, CHINCHILLA_FLOPS)} at ${powerOfTen(CHINCHILLA_FLOPS)}`,
  ]);
  return {
    caption: 'Fitted laws, with 80 % intervals for this world’s',
    columns: ['Law', 'E', 'A', 'B', 'α', 'β', 'Size exponent a', 'Tokens a parameter'],
    rows: [own, ...published],
  };
}

/** What the optimum of each law asks for. */
export function ratioFinding({ fit }: Pick<LawWithIntervals, 'fit'>, flops: number): string {
  const printed = publishedToCompare.map(({ law }) => ratioWords(law, CHINCHILLA_FLOPS));
  return `By this world’s law ${powerOfTen(flops)} FLOPs are best spent at ${ratioWords(fit, flops)} tokens a parameter. For Chinchilla’s ${powerOfTen(CHINCHILLA_FLOPS)} the printed law says ${printed[0]!}, the unrounded ${printed[1]!}, the one fitted again ${printed[2]!}.`;
}
