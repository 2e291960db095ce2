import { expect, test } from 'vitest';
import { validateConfig } from '#models/transformer/config';
import { learningRateAt } from '#models/transformer/schedule';
import {
  BUDGETS,
  countBothWays,
  LEAST_STEPS,
  stepsFor,
  SWEEP_CONTEXT,
  sweepConfig,
  sweepRecipe,
  windowsFor,
  WIDTHS,
  WITHHELD_BUDGET,
} from '#run/sweep/plan';

const every = [...BUDGETS, WITHHELD_BUDGET].flatMap((budget) =>
  WIDTHS.get(budget)!.map((width) => ({ budget, width, config: sweepConfig(width, 1024) })),
);

test('five budgets span two orders of magnitude, with seven sizes each', () => {
  expect(BUDGETS.length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...BUDGETS) / Math.min(...BUDGETS)).toBeGreaterThanOrEqual(100);
  for (const budget of BUDGETS) expect(WIDTHS.get(budget)!.length).toBeGreaterThanOrEqual(7);
  expect(BUDGETS).not.toContain(WITHHELD_BUDGET);
});

test.each(every)('width $width at $budget FLOPs is a model that trains 200 steps or more', (one) => {
  validateConfig(one.config);
  const { parameters, withoutEmbedding } = countBothWays(one.config);
  expect(parameters - withoutEmbedding).toBe(1024 * one.width);
  const windows = windowsFor(one.budget);
  const steps = stepsFor(one.budget, parameters);
  expect(steps).toBeGreaterThanOrEqual(LEAST_STEPS);
  const spent = 6 * parameters * steps * windows * SWEEP_CONTEXT;
  expect(Math.abs(spent - one.budget) / one.budget).toBeLessThan(0.5 / LEAST_STEPS);
});

test('the batch grows with the cube root of the budget', () => {
  expect(windowsFor(2e9)).toBe(1);
  expect(windowsFor(2e11)).toBe(5);
  expect(windowsFor(1)).toBe(1);
});

test('warm-up takes a tenth of a run, however long, and the decay its last fifth', () => {
  for (const steps of [200, 2000]) {
    const { schedule } = sweepRecipe(steps, 1, 0.01);
    expect(learningRateAt(schedule, steps / 10 - 1)).toBeCloseTo(0.01, 12);
    expect(learningRateAt(schedule, steps / 20 - 1)).toBeCloseTo(0.005, 12);
    expect(learningRateAt(schedule, 0.7 * steps)).toBeCloseTo(0.01, 12);
    expect(learningRateAt(schedule, steps - 1)).toBeLessThan(0.001);
  }
});
