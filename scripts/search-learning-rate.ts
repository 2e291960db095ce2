import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTrainer, modelSizes, sizedConfig, sizedRecipe, type ModelSize } from '#models';
import { heldOutLoss } from './growing/held-out-loss.ts';
import {
  createHeldOutSet,
  createTrainingSet,
  loadCourseTokenizer,
  type TextName,
} from './growing/training-set.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Finds each size's learning rate: trains it from the same random weights at several rates, each with its whole
 * schedule, and keeps the one with the least held-out loss.
 *   node scripts/search-learning-rate.ts [size …]     about 1 minute for sprout, 3 for fern, 5 for shrub
 * The record, src/models/recorded/learning-rates.json, is what `sizedRecipe` reads.
 */

const SEED = 1;
const HELD_OUT_DOCUMENTS = 64;

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

interface Search extends Omit<Plan, 'rates'> {
  readonly size: ModelSize;
  readonly seed: number;
  readonly command: string;
  readonly versions: { readonly world: string; readonly tokenizer: string };
  /** Held-out loss at each rate, in nats a token; null where training diverged. */
  readonly results: readonly { readonly rate: number; readonly loss: number | null }[];
}

interface RateRecord {
  readonly chosen: { readonly [size in ModelSize]: number };
  readonly searches: readonly Search[];
}

const path = join(projectRoot, 'src', 'models', 'recorded', 'learning-rates.json');
const tokenizer = loadCourseTokenizer();

async function lossAt(rate: number, size: ModelSize, plan: Plan): Promise<number | null> {
  const set = createTrainingSet({ ...plan, seed: SEED, tokenizer });
  const recipe = sizedRecipe(size, plan.steps);
  const trainer = await createTrainer({
    config: sizedConfig(size, tokenizer.vocabularySize),
    recipe: { ...recipe, schedule: { ...recipe.schedule, peakLearningRate: rate } },
    seed: SEED,
    versions: set.versions,
  });
  const batcher = set.batcher(recipe.batchSize);
  try {
    for (let step = 0; step < plan.steps; step++) await trainer.step(batcher.next());
    return await heldOutLoss(
      trainer.model(tokenizer),
      createHeldOutSet({ ...plan, seed: SEED, tokenizer }, HELD_OUT_DOCUMENTS),
    );
  } catch (error) {
    console.log(`  ${rate}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  } finally {
    trainer.dispose();
  }
}

async function search(size: ModelSize): Promise<Search> {
  const plan = PLANS[size];
  const results: { rate: number; loss: number | null }[] = [];
  for (const rate of plan.rates) {
    const loss = await lossAt(rate, size, plan);
    console.log(`${size} at ${rate}: ${loss?.toFixed(4) ?? 'diverged'}`);
    results.push({ rate, loss });
  }
  const { text, words, steps } = plan;
  return {
    size,
    seed: SEED,
    command: `node scripts/search-learning-rate.ts ${size}`,
    versions: createTrainingSet({ ...plan, words: 1000, seed: SEED, tokenizer }).versions,
    text,
    words,
    steps,
    results,
  };
}

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.find((name) => !modelSizes.includes(name as ModelSize));
if (unknown !== undefined) throw new Error(`There is no size "${unknown}": use ${modelSizes.join(', ')}.`);
const sizes = positionals.length > 0 ? (positionals as ModelSize[]) : modelSizes;

for (const size of sizes) {
  const found = await search(size);
  const best = found.results.reduce((a, b) => ((b.loss ?? Infinity) < (a.loss ?? Infinity) ? b : a));
  const record = JSON.parse(readFileSync(path, 'utf8')) as RateRecord;
  const updated: RateRecord = {
    chosen: { ...record.chosen, [size]: best.rate },
    searches: [...record.searches.filter((search) => search.size !== size), found],
  };
  writeFileSync(path, `${JSON.stringify(updated, null, 2)}\n`);
  console.log(`${size}: ${best.rate}`);
}
