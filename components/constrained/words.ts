import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { logMeanExp } from '#lab/log-mean-exp';
import { indexOfMaximum } from '#lab/sampling/softmax';
import { inWords, percent, probability, probabilityOfLog, visible, wholeNumber } from '#course/wording';
import type { ConstrainedUpdate } from '#run/experiment/protocol';
import type { Step } from './forming.ts';
import type { RecordedConstrained, RecordedTally } from './recorded.ts';
import { answerShares, distanceOf, effectiveAnswers, logImpliedValidity, tally } from './shares.ts';

/** What may follow, in a sentence. */
export function stepFinding(step: Step, textOf: (id: number) => string, ended: boolean): string {
  if (ended) return 'The text is whole: nothing may follow but its end.';
  const likeliest = visible(textOf(indexOfMaximum(step.own)));
  const best = visible(textOf(indexOfMaximum(step.masked)));
  const tokens = step.allowedCount === 1 ? 'one is' : `${wholeNumber(step.allowedCount)} are`;
  const had = `Of ${wholeNumber(step.own.length)} tokens ${tokens} allowed; the model gave ${step.allowedCount === 1 ? 'it' : 'them'} ${probability(step.allowed)} of its probability.`;
  return best === likeliest
    ? `${had} Its own favourite, ‘${best}’, is among them.`
    : `${had} It would have written ‘${likeliest}’; with the mask ‘${best}’ is the likeliest.`;
}

/** What the draws have come to. */
export function drawnFinding({ masked, free }: ConstrainedUpdate): string {
  if (free.length === 0 || ![...masked, ...free].every(({ finished }) => finished)) return '';
  const [bound, alone] = [tally(masked), tally(free)];
  const judged = masked.some(({ judgement }) => judgement !== null);
  const truth = judged
    ? `, and ${count(bound.right)} true; without it ${count(alone.valid)} valid, and ${count(alone.right)} true`
    : `; without it ${count(alone.valid)} valid`;
  return `With the mask ${count(bound.valid)} of ${bound.of} answers ${bound.valid === 1 ? 'is' : 'are'} valid${truth}.`;
}

/** How far what the mask draws is from the model itself, given that it is valid. */
export function trapFinding({ masked, free }: ConstrainedUpdate): string {
  const implied = logImpliedValidity(masked);
  const valid = free.filter((answer) => answer.valid).length;
  const effective = effectiveAnswers(masked);
  const distance = distanceOf(answerShares({ masked, free }));
  const measured = `Alone it wrote a valid one ${valid === 0 ? 'in none' : `in ${inWords(valid)}`} of ${free.length}.`;
  const few =
    effective < masked.length / 5
      ? ` That rests on few answers: they weigh as much as ${effective.toFixed(1)} of ${masked.length}.`
      : '';
  return `Multiplied along each text, what was allowed had a mean share of ${probabilityOfLog(implied)}: so often the model alone would give a valid answer. ${measured} Were the masked answers drawn as the model itself would draw valid ones, ${percent(distance)} of them would be others.${few}`;
}

const count = (value: number): string => (value === 0 ? 'none' : String(value));

/** One row of what was recorded: shares over all seeds, with 95 % intervals. */
export interface GridRow {
  readonly model: string;
  readonly offer: string;
  readonly freeValid: string;
  readonly freeRight: string;
  readonly maskedValid: string;
  readonly maskedRight: string;
  /** As the model itself would answer, given that it is valid. */
  readonly weightedRight: string;
  readonly product: string;
}

/** Both models under each form. */
export function gridRows({ grid, count: each }: RecordedConstrained): readonly GridRow[] {
  const offers = [...new Set(grid.map(({ offer }) => offer))];
  const rows = offers.flatMap((offer) => grid.filter((row) => row.offer === offer));
  return rows.map(({ model, offer, draws }) => {
    const all = each * draws.length;
    const share = (kind: 'masked' | 'free', key: keyof RecordedTally): string => {
      const hits = draws.reduce((sum, draw) => sum + draw[kind][key], 0);
      const { low, high } = wilsonInterval(hits, all);
      return `${percent(hits / all)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;
    };
    const product = logMeanExp(draws.map(({ logProduct }) => logProduct));
    const weights = draws.map(({ logProduct }) => Math.exp(logProduct - product) / draws.length);
    const weighted = draws.reduce((sum, { weightedRight }, i) => sum + weights[i]! * weightedRight, 0);
    return {
      model,
      offer,
      freeValid: share('free', 'valid'),
      freeRight: share('free', 'right'),
      maskedValid: share('masked', 'valid'),
      maskedRight: share('masked', 'right'),
      weightedRight: percent(weighted),
      product: probabilityOfLog(product),
    };
  });
}
