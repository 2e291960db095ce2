import { deriveSeed } from '#lab';
import {
  CONTEXT_LENGTH,
  countParameters,
  createBatcher,
  createTrainer,
  sizedConfig,
  yieldToEvents,
  type Batcher,
  type Tokenizer,
  type Trainer,
} from '#models';
import { sizedRecipe } from '#models/recipes';
import { WORLD_VERSION } from '#world';
import type { Exam } from './exam.ts';
import { examine } from './examine.ts';
import type { TrialProgress, TrialResult, TrialSpec } from './spec.ts';
import { tokensOf, writeTrialText } from './write-text.ts';

export interface TrialOptions {
  readonly spec: TrialSpec;
  readonly tokenizer: Tokenizer;
  readonly exam: Exam;
  readonly signal?: AbortSignal;
  readonly report?: (progress: TrialProgress) => void;
  /** Milliseconds on a clock that only goes forward, for the time that is left. */
  readonly now?: () => number;
}

interface OpenedTrial {
  readonly trainer: Trainer;
  readonly batcher: Batcher;
  readonly documents: readonly (readonly number[])[];
}

/** Tokens that one step of a spec reads. */
export const trialTokensPerStep = ({ size }: Pick<TrialSpec, 'size'>): number =>
  sizedRecipe(size, 1).batchSize * CONTEXT_LENGTH;

/** Writes the text of a trial and plants its model. */
async function openTrial(
  { text, size, steps, seed }: TrialSpec,
  { world }: Exam,
  tokenizer: Tokenizer,
): Promise<OpenedTrial> {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= 20_000))
    throw new RangeError(`A trial takes 1 to 20,000 steps, not ${steps}.`);
  const documents = writeTrialText(world, text, deriveSeed(seed, 'text'), tokenizer);
  const recipe = sizedRecipe(size, steps);
  const { eosId, padId } = tokenizer;
  return {
    documents,
    batcher: createBatcher(documents, {
      contextLength: CONTEXT_LENGTH,
      batchSize: recipe.batchSize,
      eosId,
      padId,
      seed: deriveSeed(seed, 'reading order'),
    }),
    trainer: await createTrainer({
      config: sizedConfig(size, tokenizer.vocabularySize),
      recipe,
      seed,
      versions: { world: WORLD_VERSION, tokenizer: tokenizer.version },
    }),
  };
}

/** What is known of a trial besides its marks. */
function trialFacts(
  spec: TrialSpec,
  { trainer, documents }: OpenedTrial,
): Pick<TrialResult, 'parameters' | 'documents' | 'uniqueTokens' | 'tokensRead'> {
  return {
    parameters: countParameters(trainer.config),
    documents: documents.length,
    uniqueTokens: tokensOf(documents),
    tokensRead: spec.steps * trialTokensPerStep(spec),
  };
}

/**
 * Trains a model on a text and examines it: what a recording, a figure and a test call alike.
 * @throws RangeError when the spec cannot be carried out; the signal's reason when it is aborted
 */
export async function runTrial(options: TrialOptions): Promise<TrialResult> {
  const { spec, tokenizer, exam, signal, report, now = () => performance.now() } = options;
  const opened = await openTrial(spec, exam, tokenizer);
  const { trainer, batcher } = opened;
  try {
    report?.({ step: 0, steps: spec.steps, loss: null, secondsLeft: null });
    // The first step compiles the kernels, so its time says nothing about the next one's.
    let began = now();
    for (let step = 1; step <= spec.steps; step++) {
      signal?.throwIfAborted();
      const { loss } = await trainer.step(batcher.next());
      if (step === 1) began = now();
      const perStep = step > 1 ? (now() - began) / (step - 1) : null;
      const secondsLeft = perStep === null ? null : (perStep * (spec.steps - step)) / 1000;
      report?.({ step, steps: spec.steps, loss, secondsLeft });
      await yieldToEvents();
    }
    const marks = await examine(trainer.model(tokenizer), exam, signal);
    return { ...trialFacts(spec, opened), ...marks };
  } finally {
    trainer.dispose();
  }
}
