import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTrainer, modelSizes, sizedConfig, sizedRecipe, type ModelSize } from '#models';
import { heldOutLoss } from '../growing/held-out-loss.ts';
import {
  createHeldOutSet,
  createTrainingSet,
  HELD_OUT_DOCUMENTS,
  loadCourseTokenizer,
  type TextName,
} from '../growing/training-set.ts';
import { writeWhole } from '../growing/write-whole.ts';
import { defineRecording } from '../records/recording.ts';

interface Plan {
  readonly text: TextName;
  readonly words: number;
  readonly steps: number;
  readonly rates: readonly number[];
}

const PLANS: Readonly<Record<ModelSize, Plan>> = {
  sprout: { text: 'primer', words: 200_000, steps: 600, rates: [0.004, 0.008, 0.016, 0.032, 0.064] },
  fern: { text: 'primer', words: 200_000, steps: 500, rates: [0.0025, 0.005, 0.01, 0.02, 0.04] },
  shrub: { text: 'full', words: 150_000, steps: 120, rates: [0.001, 0.002, 0.004, 0.008, 0.016] },
};

interface RateLoss {
  readonly rate: number;
  /** Held-out loss in nats a token; null where training diverged. */
  readonly loss: number | null;
}

async function lossAt(rate: number, size: ModelSize, seed: number): Promise<number | null> {
  const plan = PLANS[size];
  const tokenizer = loadCourseTokenizer();
  const set = createTrainingSet({ ...plan, seed, tokenizer });
  const recipe = sizedRecipe(size, plan.steps);
  const trainer = await createTrainer({
    config: sizedConfig(size, tokenizer.vocabularySize),
    recipe: { ...recipe, schedule: { ...recipe.schedule, peakLearningRate: rate } },
    seed,
    versions: set.versions,
  });
  const batcher = set.batcher(recipe.batchSize);
  try {
    for (let step = 0; step < plan.steps; step++) await trainer.step(batcher.next());
    const heldOut = createHeldOutSet({ ...plan, seed, tokenizer }, HELD_OUT_DOCUMENTS);
    return await heldOutLoss(trainer.model(tokenizer), heldOut);
  } catch (error) {
    if (error instanceof Error && error.message.includes('diverged')) return null;
    throw error;
  } finally {
    trainer.dispose();
  }
}

const best = (results: readonly RateLoss[]): RateLoss =>
  results.reduce((a, b) => ((b.loss ?? Infinity) < (a.loss ?? Infinity) ? b : a));

/** `sizedRecipe` reads what was chosen here. */
export default defineRecording({
  about:
    'Each size trained at five learning rates from the same random weights; the least held-out loss wins.',
  minutes: 9,
  seed: 1,
  out: 'src/models/recorded/learning-rates.json',
  data: ['public/models/tokenizer.json'],
  async record({ seed, signal, folder, progress, log }) {
    const path = join(folder, 'done.json');
    const done = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number | null>)
      : {};
    const pairs = modelSizes.flatMap((size) => PLANS[size].rates.map((rate) => ({ size, rate })));
    for (const { size, rate } of pairs) {
      const key = `${size} at ${rate}`;
      if (signal.aborted) throw new Error('Stopped. The same command goes on with the rates that are left.');
      if (key in done) continue;
      const loss = await lossAt(rate, size, seed);
      done[key] = loss;
      writeWhole(path, JSON.stringify(done));
      log(`${key}: ${loss?.toFixed(4) ?? 'diverged'}`);
      progress(Object.keys(done).length / pairs.length);
    }
    const searches = modelSizes.map((size) => {
      const { text, words, steps, rates } = PLANS[size];
      const results = rates.map((rate): RateLoss => ({ rate, loss: done[`${size} at ${rate}`]! }));
      return { size, text, words, steps, results };
    });
    const chosen = Object.fromEntries(
      searches.map(({ size, results }) => [size, best(results).rate]),
    ) as Record<ModelSize, number>;
    return { chosen, searches };
  },
  sample: {
    seconds: 15,
    recompute: ({ seed }) => lossAt(0.008, 'sprout', seed),
    stored: ({ searches }) =>
      searches.find(({ size }) => size === 'sprout')?.results.find(({ rate }) => rate === 0.008)?.loss,
  },
});
