import { between, exponentWords, powerOfTen, roughly } from '#course/sweep/sweep-words';
import { mean, type Tuning } from '#course/sweep/sweep-point';
import { nats, wholeNumber } from '#course/wording';
import type { Extrapolation, FixedDataCurve, IsoFlopFacts, ShownOptima } from './facts.ts';
import type { SpentRun } from './spending.ts';

/** The best size of the smallest budget, and how the best size grows over all of them. */
export function curvesFinding(
  { optima, rates }: Pick<IsoFlopFacts, 'optima' | 'rates'>,
  tuning: Tuning,
): string {
  const shown = optima[tuning].optima;
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return 'These losses have no lowest point at two budgets or more.';
  const span = `At ${powerOfTen(first.budget)} FLOPs ${about(first)} do best, at ${powerOfTen(last.budget)} ${about(last)}`;
  if (tuning === 'tuned')
    return `${span}: the budget grew ${wholeNumber(last.budget / first.budget)}-fold, the best size ${twoDigits(last.parameters / first.parameters)}-fold.`;
  const tuned = optima.tuned.optima.find(({ budget }) => budget === last.budget)!;
  const moved = last.parameters < tuned.parameters ? 'smaller' : 'larger';
  return `${span}. With the rate ${rates[tuning]} for every size, the best size at ${powerOfTen(last.budget)} FLOPs looks ${moved} than the ${roughly(tuned.parameters)} that tuning finds.`;
}

const twoDigits = (value: number): string => String(Number(value.toPrecision(2)));

const about = ({ parameters, inside }: { parameters: number; inside: boolean }): string =>
  `about ${roughly(parameters)} parameters${inside ? '' : ' (outside the sizes tried)'}`;

/** The exponent counted both ways, and whether the extrapolation held once it is checked. */
export function optimaFinding(
  all: ShownOptima,
  withoutEmbedding: ShownOptima | null,
  extrapolation: Extrapolation | null,
): string {
  const exponent = (optima: ShownOptima): string =>
    optima.law === null || optima.exponent === null
      ? 'unknown'
      : `${exponentWords(optima.law.exponent)} (80 % of resamples: ${between(optima.exponent, exponentWords)})`;
  const both =
    withoutEmbedding === null
      ? ''
      : `; counted without the embedding, to the power ${exponent(withoutEmbedding)}`;
  const growth = `The best size grows with FLOPs to the power ${exponent(all)}${both}.`;
  return extrapolation === null ? growth : `${growth} ${extrapolationWords(extrapolation)}`;
}

/** What was foretold, what was found, and whether they agree. */
export function extrapolationWords(extrapolation: Extrapolation): string {
  const { budget, foretold, interval, found, foundInterval, inside } = extrapolation;
  const said = `For ${powerOfTen(budget)} FLOPs the line foretold ${roughly(foretold)} parameters (${between(interval, roughly)})`;
  if (!inside) return `${said}; the runs there have their lowest point outside the sizes tried.`;
  const came = `the runs there put the best size at ${roughly(found)} (${between(foundInterval, roughly)})`;
  const agree = foundInterval.low <= interval.high && interval.low <= foundInterval.high;
  return `${said}; ${came}. ${agree ? 'The two intervals overlap: it held.' : 'The two intervals do not overlap: it did not hold.'}`;
}

/** Where more size stops helping when the data stay the same. */
export function fixedFinding({ sizes, epochs, uniqueTokens }: FixedDataCurve): string {
  const read = `${wholeNumber(epochs * uniqueTokens)} tokens`;
  const curve = (key: 'fresh' | 'repeated'): string => {
    const best = sizes.reduce((least, size) => (size[key] < least[key] ? size : least));
    const last = sizes.at(-1)!;
    return best === last
      ? `the largest still does best, ${nats(best[key])} nats`
      : `the best has ${roughly(best.parameters)} parameters (${nats(best[key])} nats), and the largest, of ${roughly(last.parameters)}, comes to ${nats(last[key])}`;
  };
  return `Where every size reads ${read}, all fresh, ${curve('fresh')}. Where they read ${wholeNumber(uniqueTokens)} tokens ${epochs} times, ${curve('repeated')}.`;
}

/** How the reader's own runs lie against the recorded ones, and how far those lie apart. */
export function spentFinding(runs: readonly SpentRun[]): string {
  const held = runs.flatMap(({ loss, recorded, parameters }) =>
    loss === null || recorded.length === 0 ? [] : [{ parameters, loss, recorded }],
  );
  const diverged = runs.filter(({ loss }) => loss === null).length;
  const fell = diverged === 0 ? '' : ` ${diverged} of your runs diverged: the rate was too high.`;
  if (held.length === 0) return runs.length === 0 ? '' : `None of your runs can be compared.${fell}`;
  const best = held.reduce((least, run) => (run.loss < least.loss ? run : least));
  const gap = Math.max(...held.map(({ loss, recorded }) => Math.abs(loss - mean(recorded))));
  const spread = Math.max(...held.map(({ recorded }) => Math.max(...recorded) - Math.min(...recorded)));
  const seeds = spread > 0 ? `, whose own seeds lie up to ${nats(spread)} apart` : '';
  return `Of your sizes, ${roughly(best.parameters)} parameters did best, ${nats(best.loss)} nats. Your runs lie at most ${nats(gap)} from the recorded ones${seeds}.${fell}`;
}

/** How far seeds alone move a loss, measured on one point. */
export const noiseWords = ({
  deviation,
  seeds,
  parameters,
  budget,
}: NonNullable<IsoFlopFacts['noise']>): string =>
  `One point, ${wholeNumber(parameters)} parameters at ${powerOfTen(budget)} FLOPs, was run with ${seeds} seeds: its loss varies by ${deviation.toFixed(3)} (standard deviation).`;
