import { createRng } from '#lab/rng';

export interface Toss {
  /** Counted from one. */
  readonly toss: number;
  /** The share of heads among all tosses so far. */
  readonly share: number;
}

export interface Coin {
  readonly seed: number;
  /** Probability of heads. */
  readonly chance: number;
}

export const longestRun = 1000;
export const tossesATick = 10;
export const tickMs = 30;

/** How long so many tosses take. */
export const secondsFor = (tosses: number): number => ((tosses / tossesATick) * tickMs) / 1000;

/** The share of heads after each of the first `count` tosses. A longer run begins with the shorter one. */
export function tossCoin({ seed, chance }: Coin, count: number): Toss[] {
  const rng = createRng(seed);
  let heads = 0;
  return Array.from({ length: count }, (_, index) => {
    if (rng() < chance) heads += 1;
    return { toss: index + 1, share: heads / (index + 1) };
  });
}
