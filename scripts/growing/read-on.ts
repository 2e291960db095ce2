import { createBatcher, restoreTrainer, sizedRecipe, yieldToEvents, CONTEXT_LENGTH } from '#models';
import { deriveSeed } from '#lab';
import type { Trainer } from '#models';
import { loadShippedModel } from './shipped-model.ts';

export interface ReadOnPlan {
  /** A shipped model. */
  readonly model: 'fern' | 'shrub';
  readonly texts: readonly string[];
  readonly steps: number;
  /** At its height, as a share of the rate that the model was grown at. */
  readonly rateShare: number;
  /** Decides the order of reading. */
  readonly seed: number;
}

/** Lets a shipped model read further texts: its weights go on from what ships, its optimiser begins anew. Dispose of it. */
export async function readOn(
  { model, texts, steps, rateShare, seed }: ReadOnPlan,
  signal: AbortSignal,
): Promise<Trainer> {
  const { weights, tokenizer, versions } = await loadShippedModel(model);
  const zeros = Object.fromEntries(
    Object.entries(weights.tensors).map(([name, values]) => [name, new Float32Array(values.length)]),
  );
  const sized = sizedRecipe(model, steps);
  const schedule = { ...sized.schedule, peakLearningRate: sized.schedule.peakLearningRate * rateShare };
  const recipe = { ...sized, schedule: { ...schedule, decayShare: 0.5 } };
  const trainer = await restoreTrainer(
    {
      versions: versions!,
      config: weights.config,
      recipe,
      seed,
      stepsDone: 0,
      tokensSeen: 0,
      weights: weights.tensors,
      firstMoments: zeros,
      secondMoments: zeros,
    },
    versions!,
  );
  const batcher = createBatcher(
    texts.map((text) => tokenizer.encode(text)),
    {
      contextLength: CONTEXT_LENGTH,
      batchSize: recipe.batchSize,
      eosId: tokenizer.eosId,
      padId: tokenizer.padId,
      seed: deriveSeed(seed, 'reading order'),
    },
  );
  for (let step = 0; step < steps; step++) {
    await yieldToEvents();
    if (signal.aborted) {
      trainer.dispose();
      throw new Error('Stopped. The same command goes on with what is left.');
    }
    await trainer.step(batcher.next());
  }
  return trainer;
}
