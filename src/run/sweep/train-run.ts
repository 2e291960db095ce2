import { createTrainer, yieldToEvents, type Batcher, type Tokenizer, type TransformerModel } from '#models';
import { WORLD_VERSION } from '#world';
import { sweepConfig, sweepRecipe } from './plan.ts';
import type { SweepHeldOut } from './text.ts';

export interface SweepRun {
  readonly width: number;
  readonly steps: number;
  /** Windows in a batch. */
  readonly windows: number;
  /** Peak learning rate. */
  readonly rate: number;
  readonly seed: number;
}

export interface SweepGround {
  readonly tokenizer: Tokenizer;
  readonly heldOut: SweepHeldOut;
  readonly batcher: Batcher;
}

export interface RunWatch {
  readonly signal?: AbortSignal;
  /** Told the steps done after each, and the loss of the batch in nats a token. */
  readonly onStep?: (stepsDone: number, loss: number) => void;
}

/**
 * Trains one model of a sweep from random weights and measures it on the held-out documents.
 * @returns nats a token; null when training diverged
 * @throws the signal's reason when it is aborted
 */
export async function trainSweepRun(
  { width, steps, windows, rate, seed }: SweepRun,
  { tokenizer, heldOut, batcher }: SweepGround,
  { signal, onStep }: RunWatch = {},
): Promise<number | null> {
  const trainer = await createTrainer({
    config: sweepConfig(width, tokenizer.vocabularySize),
    recipe: sweepRecipe(steps, windows, rate),
    seed,
    versions: { world: WORLD_VERSION, tokenizer: tokenizer.version },
  });
  try {
    while (trainer.stepsDone < steps) {
      const { loss } = await trainer.step(batcher.next());
      onStep?.(trainer.stepsDone, loss);
      if (signal !== undefined) {
        await yieldToEvents();
        signal.throwIfAborted();
      }
    }
    return await heldOutLoss(trainer.model(tokenizer), heldOut);
  } catch (error) {
    if (error instanceof Error && error.message.includes('diverged')) return null;
    throw error;
  } finally {
    trainer.dispose();
  }
}

async function heldOutLoss(
  model: TransformerModel,
  { batches, tokens }: SweepHeldOut,
): Promise<number | null> {
  let total = 0;
  for (const batch of batches) {
    const losses = await model.tokenLosses(batch);
    total += losses.reduce((sum, loss) => sum + loss, 0);
  }
  return Number.isFinite(total) ? total / tokens : null;
}
