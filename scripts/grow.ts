import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createManifest,
  createTrainer,
  decodeCheckpoint,
  encodeCheckpoint,
  exportHuggingFace,
  modelSizes,
  restoreTrainer,
  sizedConfig,
  sizedRecipe,
  type ModelSize,
  type Trainer,
} from '#models';
import { heldOutLoss } from './growing/held-out-loss.ts';
import {
  createHeldOutSet,
  createTrainingSet,
  loadCourseTokenizer,
  TEXTS,
  type TextName,
} from './growing/training-set.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Grows a model in Node, from a seed, and writes it in Hugging Face's layout:
 *   npm run grow -- fern --text pocket --steps 6000
 * Stop it at any time (Ctrl-C) and run the same command again: it goes on from its last checkpoint, and the result
 * has the same bytes as if it had never stopped. See `--help`.
 */

const HELP = `npm run grow -- <${modelSizes.join('|')}> [options]
  --text primer|pocket|full   what it reads: the pocket world's primer, the pocket world, or the full world with
                              every task (default: primer for sprout, pocket for fern, full for shrub)
  --steps N                   optimiser steps (default: 1,500, 6,000 and 12,000)
  --words N                   words of text before any is read again (default: as many as the steps read)
  --seed N                    decides text, weights and reading order (default: 1)
  --out DIR                   where to write (default: .cache/grow/<size>)
  --more N                    grow a finished model by N further steps`;

const DEFAULTS: Readonly<Record<ModelSize, { text: TextName; steps: number }>> = {
  sprout: { text: 'primer', steps: 1500 },
  fern: { text: 'pocket', steps: 6000 },
  shrub: { text: 'full', steps: 12_000 },
};
const CHECKPOINT_MS = 60_000;
const REPORT_MS = 10_000;
const HELD_OUT_DOCUMENTS = 64;
/** About as many tokens as a word takes, to size a text that training reads about once. */
const TOKENS_A_WORD = 1.35;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    text: { type: 'string' },
    steps: { type: 'string' },
    words: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    more: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`--${name} takes a whole number from 0 up, not "${text}".`);
  return value;
}

function oneOf<T extends string>(what: string, text: string | undefined, known: readonly T[]): T {
  if (!known.includes(text as T)) throw new Error(`Name a ${what}: ${known.join(', ')}.\n\n${HELP}`);
  return text as T;
}

/** Writes under another name first, so that a stop in the middle leaves the old file whole. */
function writeWhole(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.partial`, bytes);
  renameSync(`${path}.partial`, path);
}

const minutes = (ms: number): string => `${(ms / 60_000).toFixed(1)} min`;

async function grow(): Promise<void> {
  const size = oneOf('size', positionals[0], modelSizes);
  const text = oneOf('text', values.text ?? DEFAULTS[size].text, TEXTS);
  const steps = wholeNumber('steps', values.steps ?? String(DEFAULTS[size].steps));
  const seed = wholeNumber('seed', values.seed);
  const folder = resolve(projectRoot, values.out ?? join('.cache', 'grow', size));
  const checkpointPath = join(folder, 'checkpoint.safetensors');
  mkdirSync(folder, { recursive: true });

  const tokenizer = loadCourseTokenizer();
  const config = sizedConfig(size, tokenizer.vocabularySize);
  const recipe = sizedRecipe(size, steps);
  const tokensPerStep = recipe.batchSize * config.contextLength;
  const words = wholeNumber(
    'words',
    values.words ?? String(Math.ceil((steps * tokensPerStep) / TOKENS_A_WORD)),
  );
  const set = createTrainingSet({ text, words, seed, tokenizer });
  const heldOut = createHeldOutSet({ text, seed, tokenizer }, HELD_OUT_DOCUMENTS);
  console.log(
    `${set.corpus.words} words, ${set.tokens} tokens in ${set.documents.length} documents (${text}, seed ${seed})`,
  );

  const trainer: Trainer = existsSync(checkpointPath)
    ? await restoreTrainer(decodeCheckpoint(new Uint8Array(readFileSync(checkpointPath))), set.versions)
    : await createTrainer({ config, recipe, seed, versions: set.versions });
  const more = values.more === undefined ? 0 : wholeNumber('more', values.more);
  if (more > 0) trainer.extend(more);
  const target = trainer.recipe.schedule.phaseEnds.at(-1)!;
  if (trainer.stepsDone > 0) console.log(`going on from step ${trainer.stepsDone} of ${target}`);

  const reads = new Uint32Array(set.documents.length);
  const batcher = set.batcher(recipe.batchSize, (index) => (reads[index]! += 1));
  batcher.skip(trainer.stepsDone);
  const save = async () => writeWhole(checkpointPath, encodeCheckpoint(await trainer.checkpoint()));

  const started = performance.now();
  const from = trainer.stepsDone;
  let saved = started;
  let reported = started;
  let average: number | undefined;
  while (trainer.stepsDone < target) {
    const { loss } = await trainer.step(batcher.next());
    average = average === undefined ? loss : 0.98 * average + 0.02 * loss;
    const now = performance.now();
    if (now - reported > REPORT_MS) {
      reported = now;
      const rate = (trainer.stepsDone - from) / (now - started);
      const speed = Math.round(rate * 1000 * tokensPerStep);
      const left = minutes((target - trainer.stepsDone) / rate);
      console.log(
        `step ${trainer.stepsDone}/${target}  loss ${average.toFixed(3)}  ${speed} tokens/s  ${left} left`,
      );
    }
    if (now - saved > CHECKPOINT_MS) {
      saved = now;
      await save();
    }
  }
  await save();

  const model = trainer.model(tokenizer);
  const loss = await heldOutLoss(model, heldOut);
  const files = exportHuggingFace(
    { weights: await model.weights(), tokenizer, versions: (await trainer.checkpoint()).versions },
    { format: 'F16' },
  );
  const growth = {
    size,
    text,
    seed,
    steps: trainer.stepsDone,
    words: set.corpus.words,
    tokensSeen: trainer.tokensSeen,
    documentsRead: reads.reduce((sum, count) => sum + count, 0),
    minutes: Number(((performance.now() - started) / 60_000).toFixed(1)),
    heldOutLoss: loss,
    floor: heldOut.floor,
    command: `npm run grow -- ${size} --text ${text} --steps ${trainer.stepsDone} --words ${words} --seed ${seed}`,
  };
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(folder, name), bytes as Uint8Array);
  writeWhole(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ ...createManifest({ ...files }), growth }, null, 2)}\n`,
  );
  console.log(
    `loss on unseen documents ${loss.toFixed(3)} nats a token; floor ${heldOut.floor.factsKnown.toFixed(3)} for a reader who ` +
      `knows the facts, ${heldOut.floor.factsUnknown.toFixed(3)} for one who knows none`,
  );
  console.log(`wrote ${folder}`);
}

if (values.help) console.log(HELP);
else await grow();
