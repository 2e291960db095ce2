import { expect, test } from 'vitest';
import type { Extrapolation, FixedDataCurve, ShownOptima } from '#components/iso-flop/facts.ts';
import { isoFlopOutcomes } from '#components/iso-flop/outcomes.ts';
import {
  curvesFinding,
  extrapolationWords,
  fixedFinding,
  optimaFinding,
  spentFinding,
} from '#components/iso-flop/words.ts';

const optima = (sizes: readonly number[], exponent = 0.5): ShownOptima => ({
  optima: sizes.map((parameters, index) => ({
    budget: 2 * 10 ** (9 + index),
    flops: 2 * 10 ** (9 + index),
    parameters,
    tokens: 1e6,
    loss: 2,
    inside: true,
    interval: { low: 0.9 * parameters, high: 1.1 * parameters },
  })),
  law: {
    coefficient: 0.2,
    exponent,
    exponentStandardError: 0,
    logCoefficientStandardError: 0,
    residualStandardDeviation: 0,
  },
  exponent: { low: exponent - 0.04, high: exponent + 0.04 },
});
const facts = {
  optima: { tuned: optima([9000, 28_000, 90_000]), low: optima([9000, 20_000, 40_000]), high: optima([]) },
  rates: { low: 0.002, high: 0.032 },
};

test('tuned curves tell how the best size grows', () => {
  expect(curvesFinding(facts, 'tuned')).toBe(
    'At 2 × 10⁹ FLOPs about 9,000 parameters do best, at 2 × 10¹¹ about 90,000 parameters: the budget grew 100-fold, the best size 10-fold.',
  );
});

test('one rate for all tells where it moves the best size', () => {
  expect(curvesFinding(facts, 'low')).toContain(
    'With the rate 0.002 for every size, the best size at 2 × 10¹¹ FLOPs looks smaller than the 90,000 that tuning finds.',
  );
  expect(curvesFinding(facts, 'high')).toBe('These losses have no lowest point at two budgets or more.');
});

test('exponents come with their intervals, counted both ways', () => {
  expect(optimaFinding(optima([1, 2]), optima([1, 2], 0.7), null)).toBe(
    'The best size grows with FLOPs to the power 0.50 (80 % of resamples: 0.46 to 0.54); counted without the embedding, to the power 0.70 (80 % of resamples: 0.66 to 0.74).',
  );
});

const ahead: Extrapolation = {
  budget: 3.2e11,
  foretold: 100_000,
  interval: { low: 90_000, high: 110_000 },
  found: 105_000,
  foundInterval: { low: 80_000, high: 120_000 },
  inside: true,
};

test.each([
  [{}, 'it held'],
  [{ foundInterval: { low: 112_000, high: 130_000 } }, 'it did not hold'],
  [{ foundInterval: { low: 20_000, high: 89_000 } }, 'it did not hold'],
  [{ inside: false }, 'outside the sizes tried'],
])('an extrapolation is judged by its intervals: %j', (change, words) => {
  expect(extrapolationWords({ ...ahead, ...change })).toContain(words);
});

test('with the data fixed it says whether the largest is still the best', () => {
  const curve: FixedDataCurve = {
    uniqueTokens: 12_800,
    epochs: 6,
    sizes: [
      { parameters: 10_000, fresh: 3, repeated: 3.2 },
      { parameters: 50_000, fresh: 2.5, repeated: 2.8 },
      { parameters: 250_000, fresh: 2.4, repeated: 3.1 },
    ],
  };
  const words = fixedFinding(curve);
  expect(words).toContain('all fresh, the largest still does best, 2.40 nats');
  expect(words).toContain(
    'the best has 50,000 parameters (2.80 nats), and the largest, of 250,000, comes to 3.10',
  );
});

test('the reader’s runs are held against the recorded ones, and these against each other', () => {
  const run = { width: 8, parameters: 9896, rate: 0.01, seed: 4, loss: 2.9, recorded: [2.8, 2.9] };
  const words = spentFinding([
    run,
    { ...run, parameters: 20_000, loss: 3.4, recorded: [3.4, 3.6, 3.5] },
    { ...run, loss: null },
  ]);
  expect(words).toBe(
    'Of your sizes, 9,900 parameters did best, 2.90 nats. Your runs lie at most 0.10 from the recorded ones, whose own seeds lie up to 0.20 apart. 1 of your runs diverged: the rate was too high.',
  );
  expect(spentFinding([])).toBe('');
  expect(spentFinding([{ ...run, loss: null }])).toContain('diverged');
  expect(spentFinding([{ ...run, recorded: [2.9] }])).not.toContain('apart');
});

test('predictions are answered with the best size and its growth', () => {
  expect(isoFlopOutcomes(facts)).toEqual({ bestSize: 9000, growth: 10, exponent: 0.5 });
  expect(
    isoFlopOutcomes({ optima: { ...facts.optima, tuned: { optima: [], law: null, exponent: null } } }),
  ).toBeNull();
});
