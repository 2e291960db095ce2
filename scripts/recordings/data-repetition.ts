import { REPETITION_SETS, REPETITION_STEPS, repetitionSpec } from '#run/trial/plans';
import { computePoints, openBench, trialPoint, type TrialPoint } from '../growing/trial-points.ts';
import { defineRecording } from '../records/recording.ts';

/** The shortest run on the least text, recomputed by the tests. */
const SAMPLE = { uniqueTokens: REPETITION_SETS[0], steps: REPETITION_STEPS[0] };

interface Curves {
  readonly points: readonly ({ readonly uniqueTokens: number; readonly steps: number } & TrialPoint)[];
}

export default defineRecording<Curves>({
  about:
    'A sprout trained for 100 to 1,600 steps on five sets of clean text, from 6,000 tokens to fresh ones throughout.',
  lesson: 'data',
  minutes: 8,
  seed: 1,
  out: 'components/repetition/recorded/data-repetition.json',
  data: ['public/models/tokenizer.json'],
  async record(context) {
    const bench = openBench();
    const runs = REPETITION_SETS.flatMap((uniqueTokens) =>
      REPETITION_STEPS.map((steps) => ({
        uniqueTokens,
        steps,
        key: `${uniqueTokens} tokens, ${steps} steps`,
      })),
    );
    const byKey = new Map(runs.map((run) => [run.key, run]));
    const done = await computePoints(context, [...byKey.keys()], (key) => {
      const { uniqueTokens, steps } = byKey.get(key)!;
      return trialPoint(bench, repetitionSpec(uniqueTokens, steps, context.seed));
    });
    return { points: runs.map(({ key, ...run }) => ({ ...run, ...done[key]! })) };
  },
  sample: {
    seconds: 5,
    recompute: ({ seed }) => trialPoint(openBench(), repetitionSpec(SAMPLE.uniqueTokens, SAMPLE.steps, seed)),
    stored({ points }) {
      const found = points.find(
        ({ uniqueTokens, steps }) => uniqueTokens === SAMPLE.uniqueTokens && steps === SAMPLE.steps,
      );
      if (found === undefined) return undefined;
      const { documents, heldOutLoss, withheldLoss, wellFormedShare, factShare } = found;
      return { documents, heldOutLoss, withheldLoss, wellFormedShare, factShare };
    },
  },
});
