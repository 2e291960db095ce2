/** A learning rate and the held-out loss it led to, nats a token; null where training diverged. */
export interface RateLoss {
  readonly rate: number;
  readonly loss: number | null;
}

/** Rates lie on this grid, each twice the one before, so that runs of different sizes can be compared at one rate. */
const RATES = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128] as const;

export const bestOf = (results: readonly RateLoss[]): RateLoss =>
  results.reduce((best, one) => ((one.loss ?? Infinity) < (best.loss ?? Infinity) ? one : best));

/**
 * Tries a rate and its two neighbours, and goes on to the side where the loss still falls until the best has a worse one on
 * either side.
 * @param first a rate of the grid
 * @returns in rising order of rate
 */
export async function tuneRate(
  first: number,
  lossAt: (rate: number) => Promise<number | null>,
): Promise<readonly RateLoss[]> {
  const tried = new Map<number, RateLoss>();
  const rateAt = (index: number): number => {
    const rate = RATES[index];
    if (rate === undefined) throw new Error('The best learning rate lies outside the grid of rates.');
    return rate;
  };
  const tryAt = async (index: number): Promise<void> => {
    if (tried.has(index)) return;
    const rate = rateAt(index);
    tried.set(index, { rate, loss: await lossAt(rate) });
  };
  let middle = RATES.findIndex((rate) => rate === first);
  for (;;) {
    for (const index of [middle, middle - 1, middle + 1]) await tryAt(index);
    const best = bestOf([...tried.values()]);
    const place = RATES.findIndex((rate) => rate === best.rate);
    if (tried.has(place - 1) && tried.has(place + 1)) break;
    middle = place;
  }
  return [...tried.values()].sort((a, b) => a.rate - b.rate);
}
