import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trainingFlops } from '#lab';
import { LEAST_STEPS, WIDTHS, WITHHELD_BUDGET } from '#run/sweep/plan';
import { projectRoot } from '../../../scripts/site/project-root.ts';
import type { SweepPoint } from '../../../scripts/sweep/sweep-points.ts';

/*
 * A recording's sample recomputes the beginning of one run. That all runs of the plan are in it, each with its seeds and a rate that was
 * tuned, is held against the plan here.
 */

const points = ['small-budgets', 'middle-budget', 'large-budget', 'withheld-budget'].flatMap((file) => {
  const text = readFileSync(join(projectRoot, `components/iso-flop/recorded/${file}.json`), 'utf8');
  return (JSON.parse(text) as { points: SweepPoint[] }).points;
});

test.each([...WIDTHS])('%f FLOPs were spent on every planned size', (budget, widths) => {
  const spent = points.filter((point) => point.budget === budget);
  expect(spent.map(({ width }) => width)).toEqual(widths);
});

test('each point has three seeds and the steps that the plan asks for, and costs its budget', () => {
  for (const { budget, parameters, tokens, steps, losses } of points) {
    expect(losses).toHaveLength(3);
    expect(steps).toBeGreaterThanOrEqual(LEAST_STEPS);
    expect(Math.abs(trainingFlops(parameters, tokens) / budget - 1)).toBeLessThan(0.02);
  }
});

test('each learning rate is the best of three and more, with a worse one on either side', () => {
  for (const { rates, bestRate, losses, width, budget } of points) {
    const place = `width ${width} at ${budget}`;
    const sorted = [...rates].sort((a, b) => a.rate - b.rate);
    const best = sorted.findIndex(({ rate }) => rate === bestRate);
    expect(best, place).toBeGreaterThan(0);
    expect(best, place).toBeLessThan(sorted.length - 1);
    const lossOf = (index: number): number => sorted[index]!.loss ?? Infinity;
    expect(lossOf(best), place).toBeLessThanOrEqual(Math.min(...sorted.map((_, index) => lossOf(index))));
    expect(lossOf(best), place).toBe(losses[0]);
  }
});

test('the budgets that are fitted span two orders of magnitude, and the withheld one is none of them', () => {
  const fitted = [...WIDTHS.keys()].filter((budget) => budget !== WITHHELD_BUDGET);
  expect(fitted.length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...fitted) / Math.min(...fitted)).toBeGreaterThanOrEqual(100);
});
