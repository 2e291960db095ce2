import { WIDTHS } from '#run/sweep/plan';
import { defineRecording, type Recording } from '../records/recording.ts';
import { firstLosses } from './first-losses.ts';
import { openPoints } from '../records/points.ts';
import { sweepBudgets, type SweepPoint } from './sweep-points.ts';
import { prepareSweep } from './sweep-ground.ts';

interface BudgetResult {
  readonly points: readonly SweepPoint[];
  /** Training losses of the first steps of the widest model of the last budget, for a check of seconds. */
  readonly firstLosses: readonly number[];
}

interface BudgetOptions extends Pick<Recording<BudgetResult>, 'about' | 'minutes' | 'out'> {
  readonly budgets: readonly number[];
  readonly seeds: number;
  readonly firstRate: number;
  readonly untunedRates?: readonly number[];
}

/** Declares a recording of all sizes of some budgets. */
export function budgetRecording(options: BudgetOptions): Recording<BudgetResult> {
  const { about, minutes, out, budgets, seeds, firstRate, untunedRates = [] } = options;
  const budget = budgets.at(-1)!;
  const traced = (seed: number) => ({ budget, width: WIDTHS.get(budget)!.at(-1)!, rate: firstRate, seed });
  return defineRecording<BudgetResult>({
    about,
    lesson: 'compute',
    minutes,
    seed: 1,
    out,
    data: ['public/models/tokenizer.json'],
    async record(context) {
      const { seed, signal } = context;
      const grounds = prepareSweep();
      const perPoint = 3 + (seeds - 1) + untunedRates.length;
      const store = openPoints<number | null>(
        context,
        perPoint * budgets.reduce((sum, each) => sum + WIDTHS.get(each)!.length, 0),
      );
      const points = await sweepBudgets(grounds, store, budgets, {
        seeds: Array.from({ length: seeds }, (_, index) => seed + index),
        firstRate,
        untunedRates,
        signal,
      });
      return { points, firstLosses: await firstLosses(grounds, traced(seed)) };
    },
    sample: {
      seconds: 8,
      recompute: ({ seed }) => firstLosses(prepareSweep(), traced(seed)),
      stored: (result) => result.firstLosses,
    },
  });
}
