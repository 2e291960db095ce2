import { expect, test } from 'vitest';
import { createRng } from '#lab';
import { findOptima, foretell } from '#course/sweep/optima';
import type { SweepPoint } from '#course/sweep/sweep-point';

const widths = [4, 6, 8, 12, 16, 24, 32, 48, 64];
const vocabulary = 1024;
const all = (width: number): number => vocabulary * width + 26 * width * width;

/** Points whose losses are parabolas in ln N, lowest at k C^a; some noise where asked for. */
function pointsOf(k: number, a: number, { noise = 0, seeds = 1 } = {}): SweepPoint[] {
  const rng = createRng(3);
  return [1e9, 1e10, 1e11].flatMap((budget) => {
    const best = k * budget ** a;
    return widths.map((width): SweepPoint => {
      const parameters = all(width);
      const loss = 2 + 0.4 * Math.log(parameters / best) ** 2;
      return {
        budget,
        width,
        parameters,
        withoutEmbedding: 26 * width * width,
        steps: 300,
        windows: 1,
        tokens: budget / (6 * parameters),
        bestRate: 0.01,
        losses: Array.from({ length: seeds }, () => loss + noise * (rng() - 0.5)),
        low: loss + 0.3 * Math.log(parameters),
        high: null,
      };
    });
  });
}

test('the power law that made the points is found again', () => {
  const { optima, law, exponent } = findOptima(pointsOf(0.5, 0.5));
  expect(law!.exponent).toBeCloseTo(0.5, 9);
  expect(law!.coefficient).toBeCloseTo(0.5, 7);
  expect(optima.map(({ parameters }) => parameters)).toEqual(
    [1e9, 1e10, 1e11].map((budget) => expect.closeTo(0.5 * budget ** 0.5, 4) as number),
  );
  expect(exponent!.low).toBeCloseTo(0.5, 6);
  for (const { budget, parameters, tokens } of optima)
    expect(6 * parameters * tokens).toBeCloseTo(budget, -2);
});

test('noise widens the interval, and the truth stays within it', () => {
  const quiet = findOptima(pointsOf(0.5, 0.5, { noise: 0.02, seeds: 3 })).exponent!;
  const loud = findOptima(pointsOf(0.5, 0.5, { noise: 0.4, seeds: 3 })).exponent!;
  expect(loud.high - loud.low).toBeGreaterThan(3 * (quiet.high - quiet.low));
  for (const { low, high } of [quiet, loud]) {
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  }
});

test('without the embedding the exponent is greater: small models are mostly embedding', () => {
  const points = pointsOf(0.5, 0.5);
  const counted = findOptima(points, 'tuned', 'withoutEmbedding');
  expect(counted.law!.exponent).toBeGreaterThan(findOptima(points).law!.exponent + 0.1);
  // FLOPs without the embedding are fewer than those spent.
  for (const { budget, flops } of counted.optima) expect(flops).toBeLessThan(budget);
});

test('a rate that harms large models moves the best size down', () => {
  const points = pointsOf(0.5, 0.5);
  const tuned = findOptima(points).optima;
  findOptima(points, 'low').optima.forEach(({ parameters }, index) =>
    expect(parameters).toBeLessThan(tuned[index]!.parameters),
  );
});

test('a series that was not run gives nothing, and foretells nothing', () => {
  const none = findOptima(pointsOf(0.5, 0.5), 'high');
  expect(none).toMatchObject({ optima: [], law: null, exponent: null });
  expect(foretell(none, 1e12)).toBeNull();
  expect(findOptima([]).optima).toEqual([]);
});

test('what is foretold follows the law, and repeats', () => {
  const points = pointsOf(0.5, 0.5, { noise: 0.1, seeds: 3 });
  const first = foretell(findOptima(points), 1e12)!;
  expect(first.parameters / (0.5 * 1e12 ** 0.5)).toBeCloseTo(1, 0);
  expect(first.interval.low).toBeLessThan(first.parameters);
  expect(first.interval.high).toBeGreaterThan(first.parameters);
  expect(foretell(findOptima(points), 1e12)).toEqual(first);
});
