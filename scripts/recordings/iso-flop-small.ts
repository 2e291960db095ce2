import { BUDGETS } from '#run/sweep/plan';
import { defineRecording } from '../records/recording.ts';
import { openPoints } from '../records/points.ts';
import { planPoint, sweepBudgets } from '../sweep/sweep-points.ts';
import { prepareSweep } from '../sweep/sweep-ground.ts';

const SEEDS = 3;
/** Rates given to every size alike: one that is low and one that is high for most. */
const UNTUNED_RATES = [0.002, 0.032] as const;
/** The point that is run again and again, to see how far seeds alone move a loss. */
const REPEATED = { budget: 2e10, width: 24, seeds: 8 } as const;
const SAMPLE = { budget: 2e9, width: 12 } as const;

export default defineRecording({
  about: 'The three smaller budgets spent on seven sizes each, learning rates tuned; and one point repeated.',
  lesson: 'compute',
  minutes: 9,
  seed: 1,
  out: 'components/iso-flop/recorded/small-budgets.json',
  data: ['public/models/tokenizer.json'],
  async record(context) {
    const { seed, signal } = context;
    const grounds = prepareSweep();
    const store = openPoints<number | null>(context, 3 * 7 * 7);
    const points = await sweepBudgets(grounds, store, BUDGETS.slice(0, 3), {
      seeds: Array.from({ length: SEEDS }, (_, index) => seed + index),
      firstRate: 0.016,
      untunedRates: UNTUNED_RATES,
      signal,
    });
    const { budget, width } = REPEATED;
    const { bestRate: rate } = points.find((point) => point.budget === budget && point.width === width)!;
    const { steps, windows } = planPoint(budget, width, grounds.vocabularySize);
    const losses: (number | null)[] = [];
    for (let index = 0; index < REPEATED.seeds; index++) {
      const run = { width, steps, windows, rate, seed: seed + index };
      losses.push(
        await store.point(`${budget} FLOPs, width ${width}, rate ${rate}, seed ${run.seed}`, () =>
          grounds.train(run, { signal }),
        ),
      );
    }
    return { heldOut: grounds.heldOut, points, repeated: { budget, width, rate, losses } };
  },
  sample: {
    seconds: 8,
    async recompute({ seed, signal }) {
      const grounds = prepareSweep();
      const { budget, width } = SAMPLE;
      const { steps, windows } = planPoint(budget, width, grounds.vocabularySize);
      const loss = await grounds.train({ width, steps, windows, rate: 0.032, seed }, { signal });
      return { heldOut: grounds.heldOut, loss };
    },
    stored: ({ heldOut, points }) => ({
      heldOut,
      loss: points
        .find(({ budget, width }) => budget === SAMPLE.budget && width === SAMPLE.width)!
        .untuned.find(({ rate }) => rate === 0.032)!.loss,
    }),
  },
});
