import type { Tokenizer } from '#models';
import { siteTokenizer } from '../site-tokenizer.ts';
import type { SweepJob } from './engine.ts';
import { SWEEP_CONTEXT } from './plan.ts';
import { createSweepHeldOut, createSweepText, type SweepHeldOut, type SweepText } from './text.ts';
import { trainSweepRun, type SweepRun } from './train-run.ts';

const PROGRESS_MS = 100;

interface Ground {
  readonly tokenizer: Tokenizer;
  readonly heldOut: SweepHeldOut;
}

let ground: Ground | undefined;
/** The newest text: runs that compare sizes share their seed. */
let text: SweepText | undefined;

/** Trains one run of a sweep in a reader's browser, exactly as `scripts/recordings` does. */
export async function trainLive(
  run: SweepRun,
  models: URL,
  { signal, onProgress }: SweepJob,
): Promise<number | null> {
  if (ground === undefined) {
    const tokenizer = await siteTokenizer(models);
    ground = { tokenizer, heldOut: createSweepHeldOut(tokenizer) };
  }
  signal.throwIfAborted();
  if (text?.seed !== run.seed) text = createSweepText(ground.tokenizer, run.seed);
  const batcher = text.batcher(run.steps * run.windows * SWEEP_CONTEXT, run.windows);
  let told = -Infinity;
  const onStep = (steps: number): void => {
    const now = performance.now();
    if (now - told < PROGRESS_MS && steps < run.steps) return;
    told = now;
    onProgress(steps / run.steps);
  };
  return trainSweepRun(run, { ...ground, batcher }, { signal, onStep });
}
