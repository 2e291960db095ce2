import { inWords } from '#course/wording';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { Tally } from './bake-off.ts';

/** What is known of a model before it is asked anything. */
export interface Contestant {
  readonly name: string;
  readonly parameters: number;
  readonly tokensPerParameter: number;
}

export interface Price {
  /** Coins for a million tokens, by model. */
  readonly perMillion: Readonly<Record<string, number>>;
  /** Coins that a wrong answer costs. */
  readonly wrong: number;
}

export interface Priced {
  readonly model: string;
  readonly rightShare: number;
  /** Coins for the tokens of a thousand answers. */
  readonly tokens: number;
  /** The same with what the wrong ones cost. */
  readonly all: number;
}

/** What a thousand answers cost; null before the first. */
export function priceOf(
  { model, asked, right, tokensRead, tokensWritten }: Tally,
  price: Price,
): Priced | null {
  if (asked === 0) return null;
  const rightShare = right / asked;
  const tokens = (((tokensRead + tokensWritten) / asked) * 1000 * (price.perMillion[model] ?? 0)) / 1e6;
  return { model, rightShare, tokens, all: tokens + 1000 * (1 - rightShare) * price.wrong };
}

export const coins = (value: number): string =>
  value >= 1000
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 0 })
    : String(Number(value.toPrecision(3)));

/**
 * Whether two shares differ by more than chance, at 95 %: Newcombe's interval of a difference, from two Wilson intervals, leaves
 * out 0 (Newcombe 1998, Statistics in Medicine 17, method 10).
 */
function isAhead(better: Tally, worse: Tally): boolean {
  const [p, q] = [better.right / better.asked, worse.right / worse.asked];
  const low = wilsonInterval(better.right, better.asked).low;
  const high = wilsonInterval(worse.right, worse.asked).high;
  return p - q > Math.hypot(p - low, high - q);
}

const namesOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** Who is better as far as the questions tell, who is cheapest, and from which price of a mistake on another one is. */
export function bakeOffFinding(
  tallies: readonly Tally[],
  contestants: readonly Contestant[],
  price: Price,
): string {
  const priced = tallies.map((tally) => priceOf(tally, price)).filter((one) => one !== null);
  if (priced.length < tallies.length) return '';
  const words = tallies.map(({ model, right, asked }) => {
    const { tokensPerParameter } = contestants.find(({ name }) => name === model)!;
    return `the ${model}, with ${Math.round(tokensPerParameter)} training tokens a parameter, ${right} of ${asked}`;
  });
  const head = `Right were: ${words.join('; ')}.`;
  const ranked = [...tallies].sort((a, b) => b.right / b.asked - a.right / a.asked);
  const best = ranked[0]!;
  if (best.right / best.asked < 0.5)
    return `${head} None of the ${inWords(tallies.length)} is fit for the task, whatever it costs.`;
  const even = ranked.slice(1).filter((other) => !isAhead(best, other));
  const quality =
    even.length === 0
      ? `The ${best.model} is the best by more than chance.`
      : `The ${namesOf([best, ...even].map(({ model }) => model))} cannot be told apart by so few questions.`;
  return `${head} ${quality} ${thresholdWords(priced, price)}`;
}

/** Which model is the cheapest in all, from one price of a mistake to the next. */
export function cheapestByMistake(
  priced: readonly Priced[],
): readonly { readonly model: string; readonly from: number }[] {
  const wrongOf = ({ rightShare }: Priced): number => 1000 * (1 - rightShare);
  const cheaper = (a: Priced, b: Priced): Priced =>
    b.tokens < a.tokens || (b.tokens === a.tokens && wrongOf(b) < wrongOf(a)) ? b : a;
  const steps: { model: string; from: number }[] = [];
  let now = priced.reduce(cheaper);
  let from = 0;
  for (;;) {
    steps.push({ model: now.model, from });
    const next = priced
      .filter((other) => wrongOf(other) < wrongOf(now))
      .map((other) => ({
        other,
        at: Math.max(from, (other.tokens - now.tokens) / (wrongOf(now) - wrongOf(other))),
      }))
      .sort((a, b) => a.at - b.at || wrongOf(a.other) - wrongOf(b.other))[0];
    if (next === undefined) return steps;
    ({ other: now, at: from } = next);
  }
}

function thresholdWords(priced: readonly Priced[], { wrong }: Price): string {
  const steps = cheapestByMistake(priced);
  const now = steps.findLast(({ from }) => from <= wrong)!;
  if (steps.length === 1) return `The ${now.model} costs the least in all, whatever a wrong answer costs.`;
  const turns = steps
    .slice(1)
    .map(({ model, from }) => `the ${model} from ${coins(from)} coins a wrong answer`);
  return `In all the ${now.model} costs the least now; when mistakes are free it is the ${steps[0]!.model}, then ${namesOf(turns)}.`;
}
