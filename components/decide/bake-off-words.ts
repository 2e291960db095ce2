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

const seen = ({ asked, right }: Tally): string => `${right} of ${asked}`;

/** Who is better, who is cheaper, and from which price of a mistake on the better one is. */
export function bakeOffFinding(
  tallies: readonly Tally[],
  contestants: readonly Contestant[],
  price: Price,
): string {
  const priced = tallies.map((tally) => priceOf(tally, price));
  const [one, two] = priced;
  if (one === null || two === null || one === undefined || two === undefined) return '';
  const words = tallies
    .map((tally) => {
      const { tokensPerParameter } = contestants.find(({ name }) => name === tally.model)!;
      return `the ${tally.model}, with ${Math.round(tokensPerParameter)} training tokens a parameter, was right ${seen(tally)} times`;
    })
    .join('; ');
  const [better, worse] = one.rightShare >= two.rightShare ? [one, two] : [two, one];
  const gap = better.rightShare - worse.rightShare;
  const head = `${words[0]!.toUpperCase()}${words.slice(1)}.`;
  if (gap === 0) return `${head} On these questions they are even, so the cheaper one will do.`;
  if (better.rightShare < 0.5) return `${head} Neither is fit for the task, whatever it costs.`;
  if (better.tokens <= worse.tokens) return `${head} The ${better.model} is the better and no dearer.`;
  const threshold = (better.tokens - worse.tokens) / 1000 / gap;
  return `${head} The ${better.model} is dearer by the token; it is the cheaper one in all as soon as a wrong answer costs ${coins(threshold)} coins or more.`;
}
