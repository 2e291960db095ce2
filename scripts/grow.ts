import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createManifest, createTransformer, modelSizes, type ModelSize, type Tokenizer } from '#models';
import { exportGrown } from './growing/export-grown.ts';
import { growModel } from './growing/grow-model.ts';
import { growCommand, wordsFor, type GrowthPlan } from './growing/growth-plan.ts';
import { heldOutLoss } from './growing/held-out-loss.ts';
import {
  createHeldOutSet,
  HELD_OUT_DOCUMENTS,
  loadCourseTokenizer,
  TEXTS,
  type TextName,
} from './growing/training-set.ts';
import { writeWhole } from './growing/write-whole.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Grows a model in Node, from a seed, and writes it in Hugging Face's layout:
 *   npm run grow -- fern --text pocket --steps 6000
 * Stop it at any time (Ctrl-C) and run the same command again: it goes on from its last checkpoint, and the result
 * has the same bytes as if it had never stopped. See `--help`. The models the site ships are grown by
 * `npm run record -- fern`, which also writes their cards.
 */

const HELP = `npm run grow -- <${modelSizes.join('|')}> [options]
  --text primer|pocket|full|sums
                              what it reads: the pocket world's primer, the pocket world, the full world with every
                              task, or sums alone (default: primer for sprout, pocket for fern, full for shrub)
  --notes-first N             of its steps, the first N on short notes alone (default: 0; full text only)
  --tasks-last N              of its steps, the last N on the tasks above all (default: 0; full text only)
  --steps N                   optimiser steps (default: 1,500, 6,000 and 12,000)
  --words N                   words of text before any is read again (default: as many as the steps read)
  --seed N                    decides text, weights and reading order (default: 1)
  --out DIR                   where to write (default: .cache/grow/<size>)
  --more N                    grow on by N steps, as a further phase: the learning rate climbs again, and falls (default: 0)`;

const DEFAULTS: Readonly<Record<ModelSize, { text: TextName; steps: number }>> = {
  sprout: { text: 'primer', steps: 1500 },
  fern: { text: 'pocket', steps: 6000 },
  shrub: { text: 'full', steps: 12_000 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    text: { type: 'string' },
    steps: { type: 'string' },
    words: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    more: { type: 'string', default: '0' },
    'notes-first': { type: 'string', default: '0' },
    'tasks-last': { type: 'string', default: '0' },
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

function readPlan(tokenizer: Tokenizer): GrowthPlan {
  const size = oneOf('size', positionals[0], modelSizes);
  const steps = wholeNumber('steps', values.steps ?? String(DEFAULTS[size].steps));
  return {
    size,
    text: oneOf('text', values.text ?? DEFAULTS[size].text, TEXTS),
    steps,
    notesFirst: wholeNumber('notes-first', values['notes-first']),
    tasksLast: wholeNumber('tasks-last', values['tasks-last']),
    words: wholeNumber('words', values.words ?? String(wordsFor(size, steps, tokenizer))),
    seed: wholeNumber('seed', values.seed),
    more: wholeNumber('more', values.more),
  };
}

async function grow(): Promise<void> {
  const started = performance.now();
  const tokenizer = loadCourseTokenizer();
  const plan = readPlan(tokenizer);
  const folder = resolve(projectRoot, values.out ?? join('.cache', 'grow', plan.size));
  const { checkpoint, firstLosses, set } = await growModel({
    plan,
    tokenizer,
    folder,
    log: console.log,
  });

  const heldOut = createHeldOutSet({ ...plan, tokenizer }, HELD_OUT_DOCUMENTS);
  const { config, weights } = checkpoint;
  const loss = await heldOutLoss(await createTransformer({ config, tensors: weights }, tokenizer), heldOut);
  const files = { ...exportGrown(checkpoint, tokenizer) };
  const growth = {
    ...plan,
    steps: checkpoint.stepsDone,
    words: set.corpus.words,
    tokensSeen: checkpoint.tokensSeen,
    minutes: Number(((performance.now() - started) / 60_000).toFixed(1)),
    heldOutLoss: loss,
    floor: heldOut.floor,
    firstLosses,
    command: growCommand(plan),
  };
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(folder, name), bytes);
  writeWhole(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ ...createManifest(files), growth }, null, 2)}\n`,
  );
  console.log(
    `loss on unseen documents ${loss.toFixed(3)} nats a token; floor ${heldOut.floor.factsKnown.toFixed(3)} for a reader who ` +
      `knows the facts, ${heldOut.floor.factsUnknown.toFixed(3)} for one who knows none`,
  );
  console.log(`wrote ${folder}`);
}

if (values.help) console.log(HELP);
else await grow().catch(failWithMessage);
