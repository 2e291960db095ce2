import { createRng, goodTuringUnseenMass } from '#lab';
import { expect, test } from 'vitest';

test('is the share of observations whose kind was seen once', () => {
  expect(goodTuringUnseenMass([1, 1, 2, 0, 6])).toBe(0.2);
  expect(goodTuringUnseenMass([3, 2])).toBe(0);
  expect(goodTuringUnseenMass([])).toBe(1);
});

test('is near the true unseen mass on average', () => {
  const rng = createRng(53);
  const kinds = 400;
  let [estimated, unseen] = [0, 0];
  for (let trial = 0; trial < 200; trial++) {
    const counts = new Uint32Array(kinds);
    for (let i = 0; i < 300; i++) counts[Math.floor(rng() * kinds)]!++;
    estimated += goodTuringUnseenMass(counts) / 200;
    unseen += counts.filter((count) => count === 0).length / kinds / 200;
  }
  expect(Math.abs(estimated - unseen)).toBeLessThan(0.01);
});

test('refuses what is no count', () => {
  expect(() => goodTuringUnseenMass([1.5])).toThrow('count');
});
