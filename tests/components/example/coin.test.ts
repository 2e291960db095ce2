import { longestRun, tossCoin } from '#components/example/coin.ts';
import { createRng } from '#lab/rng';
import { expect, it } from 'vitest';

it('counts heads as the generator throws them', () => {
  const rng = createRng(11);
  let heads = 0;
  for (const { toss, share } of tossCoin({ seed: 11, chance: 0.3 }, 50)) {
    if (rng() < 0.3) heads += 1;
    expect(share).toBe(heads / toss);
  }
});

it('begins a longer run with the shorter one', () => {
  const coin = { seed: 7, chance: 0.5 };
  expect(tossCoin(coin, longestRun).slice(0, 300)).toEqual(tossCoin(coin, 300));
});

it('knows the certain cases', () => {
  expect(tossCoin({ seed: 1, chance: 0 }, 20).at(-1)?.share).toBe(0);
  expect(tossCoin({ seed: 1, chance: 1 }, 20).at(-1)?.share).toBe(1);
});
