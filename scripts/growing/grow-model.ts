import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTrainer,
  decodeCheckpoint,
  encodeCheckpoint,
  restoreTrainer,
  sizedConfig,
  sizedRecipe,
  yieldToEvents,
  type Batcher,
  type Checkpoint,
  type Tokenizer,
  type Trainer,
} from '#models';
import { tokensPerStep, validatePlan, wordsFor, type GrowthPlan } from './growth-plan.ts';
import { createTrainingSet, type TrainingSet } from './training-set.ts';
import { writeWhole } from './write-whole.ts';

const CHECKPOINT_MS = 60_000;
const REPORT_MS = 10_000;
/** Losses of the first steps are kept, so that a check can compute them again without the whole growth. */
const TRACED_STEPS = 64;

/** A further phase decays all along: most of what the clover learnt of long sums, it learnt while its rate fell. */
const MORE_DECAY_SHARE = 1;

export interface GrowOptions {
  readonly plan: GrowthPlan;
  readonly tokenizer: Tokenizer;
  /** Absolute path of the folder for checkpoints. A growth that was stopped goes on from there, to the same bytes. */
  readonly folder: string;
  /** Ends the growth after the step under way, with a checkpoint. */
  readonly signal?: AbortSignal;
  readonly log?: (line: string) => void;
  readonly progress?: (share: number) => void;
}

export interface Growth {
  readonly checkpoint: Checkpoint;
  /** Loss of each of the first steps, in nats a token. */
  readonly firstLosses: readonly number[];
  readonly set: TrainingSet;
}

/**
 * Grows a model by a plan, or goes on with one that was stopped.
 * @throws Error when it is stopped, or when the checkpoint in the folder belongs to another plan or world
 */
export async function growModel(options: GrowOptions): Promise<Growth> {
  const { plan, tokenizer, folder, log = () => undefined } = options;
  validatePlan(plan);
  mkdirSync(folder, { recursive: true });
  const checkpointPath = join(folder, 'checkpoint.safetensors');
  const tracePath = join(folder, 'first-losses.json');

  const set = createTrainingSet({ ...plan, tokenizer });
  log(`${set.corpus.words} words, ${set.tokens} tokens in ${set.documents.length} documents (${plan.text})`);
  const trainer = await openTrainer(plan, set, tokenizer, checkpointPath);
  const target = plan.steps + (plan.more ?? 0);
  if (trainer.stepsDone > 0) log(`going on from step ${trainer.stepsDone} of ${target}`);
  const nextBatch = openText(plan, set, tokenizer, trainer);
  const firstLosses = existsSync(tracePath) ? (JSON.parse(readFileSync(tracePath, 'utf8')) as number[]) : [];
  const save = async (): Promise<void> => {
    writeWhole(checkpointPath, encodeCheckpoint(await trainer.checkpoint()));
    writeWhole(tracePath, JSON.stringify(firstLosses));
  };

  const meter = createMeter(trainer.stepsDone, target, tokensPerStep(plan.size, tokenizer));
  let saved = performance.now();
  while (trainer.stepsDone < target) {
    // Without a turn of the event loop no signal to stop would ever arrive.
    await yieldToEvents();
    const phaseEnd = trainer.recipe.schedule.phaseEnds.at(-1)!;
    if (trainer.stepsDone === phaseEnd) trainer.extend(target - phaseEnd, MORE_DECAY_SHARE);
    const { loss } = await trainer.step(nextBatch());
    if (trainer.stepsDone <= TRACED_STEPS) firstLosses[trainer.stepsDone - 1] = loss;
    const line = meter(trainer.stepsDone, loss);
    if (line !== undefined) log(line);
    options.progress?.(trainer.stepsDone / target);
    const stopped = options.signal?.aborted === true && trainer.stepsDone < target;
    if (stopped || performance.now() - saved > CHECKPOINT_MS) {
      await save();
      saved = performance.now();
    }
    if (stopped) {
      trainer.dispose();
      throw new Error(
        `Stopped at step ${trainer.stepsDone} of ${target}. The same command goes on from there.`,
      );
    }
  }
  await save();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return { checkpoint, firstLosses, set };
}

/** Loss of each of the first steps of a plan, computed anew. */
export async function firstLossesOf(
  plan: GrowthPlan,
  tokenizer: Tokenizer,
  steps = TRACED_STEPS,
): Promise<number[]> {
  const set = createTrainingSet({ ...plan, tokenizer });
  const trainer = await sow(plan, set, tokenizer);
  const nextBatch = openText(plan, set, tokenizer, trainer);
  const losses: number[] = [];
  while (losses.length < steps) losses.push((await trainer.step(nextBatch())).loss);
  trainer.dispose();
  return losses;
}

function sow({ size, steps, seed }: GrowthPlan, set: TrainingSet, tokenizer: Tokenizer): Promise<Trainer> {
  const config = sizedConfig(size, tokenizer.vocabularySize);
  return createTrainer({ config, recipe: sizedRecipe(size, steps), seed, versions: set.versions });
}

async function openTrainer(
  plan: GrowthPlan,
  set: TrainingSet,
  tokenizer: Tokenizer,
  path: string,
): Promise<Trainer> {
  if (!existsSync(path)) return sow(plan, set, tokenizer);
  const checkpoint = decodeCheckpoint(new Uint8Array(readFileSync(path)));
  const planned = checkpoint.recipe.schedule.phaseEnds[0];
  if (planned !== plan.steps || checkpoint.seed !== plan.seed) {
    throw new Error(
      `${path} is of a growth of ${planned} steps from seed ${checkpoint.seed}, not of ${plan.steps} from ${plan.seed}. ` +
        'Move its folder away to begin anew, or ask for the growth it belongs to.',
    );
  }
  return restoreTrainer(checkpoint, set.versions);
}

/** The text, opened where a trainer stands: notes first and tasks last, where the plan has any. */
function openText(
  plan: GrowthPlan,
  set: TrainingSet,
  tokenizer: Tokenizer,
  trainer: Trainer,
): () => ReturnType<Batcher['next']> {
  const { batchSize } = trainer.recipe;
  const { notesFirst, tasksLast, size, seed, steps } = plan;
  const tasksFrom = steps - tasksLast;
  const open = (text: 'notes' | 'tasks', textSteps: number): Batcher => {
    const words = wordsFor(size, textSteps, tokenizer);
    return createTrainingSet({ text, words, seed, tokenizer }).batcher(batchSize);
  };
  const main = set.batcher(batchSize);
  main.skip(Math.max(0, trainer.stepsDone - notesFirst));
  const notes = notesFirst > 0 ? open('notes', notesFirst) : main;
  if (notes !== main) notes.skip(Math.min(trainer.stepsDone, notesFirst));
  const tasks = tasksLast > 0 ? open('tasks', tasksLast) : main;
  if (tasks !== main) tasks.skip(Math.max(0, trainer.stepsDone - tasksFrom));
  return () => {
    if (trainer.stepsDone < notesFirst) return notes.next();
    return (trainer.stepsDone < tasksFrom ? main : tasks).next();
  };
}

/** Says now and then how a growth goes: step, smoothed loss, speed and the time that is left. */
function createMeter(
  from: number,
  target: number,
  tokens: number,
): (step: number, loss: number) => string | undefined {
  const started = performance.now();
  let reported = started;
  let average: number | undefined;
  return (step, loss) => {
    average = average === undefined ? loss : 0.98 * average + 0.02 * loss;
    const now = performance.now();
    if (now - reported < REPORT_MS) return undefined;
    reported = now;
    const rate = (step - from) / (now - started);
    const minutes = ((target - step) / rate / 60_000).toFixed(1);
    const speed = Math.round(rate * 1000 * tokens);
    return `step ${step}/${target}  loss ${average.toFixed(3)}  ${speed} tokens/s  ${minutes} min left`;
  };
}
