import { bootstrapParametricLawSteps, createRng, type BootstrappedLaw, type TrainingRun } from '#lab';
import { yieldToEvents } from '#models/event-loop';
import type { trainLive } from './live-run.ts';
import type { SweepRun } from './train-run.ts';

export interface SweepJob {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** What the worker of sweeps can do, without the messages. */
export interface SweepEngine {
  train(run: SweepRun, job: SweepJob): Promise<number | null>;
  fit(runs: readonly TrainingRun[], samples: number, job: SweepJob): Promise<BootstrappedLaw>;
}

/** Seed of the resampling: the same points give the same intervals. */
const BOOTSTRAP_SEED = 1;

/**
 * Fits a law with intervals in steps of some 10 ms, with a rest for messages between them.
 * @throws RangeError for runs that determine no law; the signal's reason when it is aborted
 */
export async function fitLaw(
  runs: readonly TrainingRun[],
  samples: number,
  { signal, onProgress }: SweepJob,
): Promise<BootstrappedLaw> {
  const steps = bootstrapParametricLawSteps(runs, { samples, rng: createRng(BOOTSTRAP_SEED) });
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    await yieldToEvents();
  }
}

/**
 * The engine over real models. Training is loaded with the first run: who only fits a law needs none of it.
 * @param models address of the folder that holds `tokenizer.json`
 */
export function createSweepEngine(models: URL): SweepEngine {
  let trainer: Promise<{ readonly trainLive: typeof trainLive }> | undefined;
  return {
    async train(run, job) {
      trainer ??= import('./live-run.ts');
      // A script that did not arrive is asked for again at the next run.
      trainer.catch(() => (trainer = undefined));
      return (await trainer).trainLive(run, models, job);
    },
    fit: fitLaw,
  };
}
