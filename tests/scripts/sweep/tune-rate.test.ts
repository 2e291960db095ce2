import { expect, test, vi } from 'vitest';
import { bestOf, tuneRate } from '../../../scripts/sweep/tune-rate.ts';

/** A loss that is least at one rate. */
const lowestAt = (best: number) => vi.fn((rate: number) => Promise.resolve(1 + Math.log2(rate / best) ** 2));

test('three rates do where the first is the best', async () => {
  const lossAt = lowestAt(0.016);
  const results = await tuneRate(0.016, lossAt);
  expect(results.map(({ rate }) => rate)).toEqual([0.008, 0.016, 0.032]);
  expect(lossAt).toHaveBeenCalledTimes(3);
});

test.each([0.002, 0.004, 0.008, 0.032, 0.064])(
  'the search goes on until %d has a worse rate on either side',
  async (best) => {
    const results = await tuneRate(0.016, lowestAt(best));
    expect(bestOf(results).rate).toBe(best);
    const place = results.findIndex(({ rate }) => rate === best);
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(results.length - 1);
  },
);

test('a rate that diverged is worse than any that held', async () => {
  const results = await tuneRate(0.016, (rate) => Promise.resolve(rate > 0.008 ? null : 3 - 100 * rate));
  expect(bestOf(results).rate).toBe(0.008);
});

test('a best rate at the end of the grid is refused, for it may lie beyond', async () => {
  await expect(tuneRate(0.016, (rate) => Promise.resolve(rate))).rejects.toThrow('outside the grid');
});
