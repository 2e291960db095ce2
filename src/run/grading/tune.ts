import { createRng, deriveSeed } from '#lab';
import {
  MODEL_FORMAT_VERSION,
  restoreTrainer,
  yieldToEvents,
  type TokenBatch,
  type Tokenizer,
  type Trainer,
  type TransformerWeights,
} from '#models';
import { WORLD_VERSION } from '#world';
import { packAnswers } from './answer-batch.ts';
import { chooseRows, type KeptCounts } from './choose-rows.ts';
import type { GradedDraws } from './draw-graded.ts';
import { TUNING } from './plan.ts';
import { requirePenalty } from './rule.ts';
import { shuffled } from './shuffled.ts';

export interface TuneOptions {
  /** The model as it ships; it is left alone. */
  readonly weights: TransformerWeights;
  readonly tokenizer: Tokenizer;
  /** What it answered to questions for training. */
  readonly draws: readonly GradedDraws[];
  readonly penalty: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Told what share of the learning is done. */
  readonly onShare?: (share: number) => void;
}

export interface TunedModel {
  /** Whoever asked for it disposes of it. */
  readonly trainer: Trainer;
  readonly kept: KeptCounts;
  readonly steps: number;
}

/**
 * Fine-tunes a model to a scoring rule by rejection sampling: of its own answers to each question, scored by the rule, the best is
 * kept, and the model is trained on what was kept by plain cross-entropy on the answer's tokens. That is one round of ReST (Gulcehre
 * et al. 2023, arXiv 2308.08998, section 3) with 'I do not know' always among the candidates; or R-Tuning (Zhang et al. 2024,
 * arXiv 2311.09677, section 3) with the threshold that the rule implies.
 * @throws RangeError when no rule has this penalty; the signal's reason when it is aborted
 */
export async function tuneToRule(options: TuneOptions): Promise<TunedModel> {
  const { tokenizer, draws, penalty, seed, signal, onShare } = options;
  requirePenalty(penalty);
  const { rows, kept } = chooseRows(draws, penalty, tokenizer);
  const rng = createRng(deriveSeed(seed, 'reading order'));
  const text = Array.from({ length: TUNING.passes }, () => shuffled(rows, rng)).flat();
  const { contextLength } = options.weights.config;
  const { eosId, padId } = tokenizer;
  const batches: TokenBatch[] = [];
  for (let at = 0; at < text.length;) {
    const shape = { batchSize: TUNING.windows, contextLength, eosId, padId };
    const { batch, packed } = packAnswers(text.slice(at), shape);
    batches.push(batch);
    at += packed;
  }
  const trainer = await openTrainer(options, Math.max(1, batches.length));
  try {
    for (const [done, batch] of batches.entries()) {
      await yieldToEvents();
      signal.throwIfAborted();
      await trainer.step(batch);
      onShare?.((done + 1) / batches.length);
    }
    return { trainer, kept, steps: batches.length };
  } catch (error) {
    trainer.dispose();
    throw error;
  }
}

function openTrainer({ weights, tokenizer, seed }: TuneOptions, steps: number): Promise<Trainer> {
  const versions = { world: WORLD_VERSION, tokenizer: tokenizer.version };
  const zeros = Object.fromEntries(
    Object.entries(weights.tensors).map(([name, tensor]) => [name, new Float32Array(tensor.length)]),
  ) as TransformerWeights['tensors'];
  const recipe = {
    optimiser: { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0, clipNorm: 1 },
    schedule: {
      peakLearningRate: TUNING.learningRate,
      warmupSteps: 3,
      decayShare: 0.3,
      floorShare: 0.1,
      phaseEnds: [steps],
    },
    batchSize: TUNING.windows,
    microBatchSize: 2,
  };
  return restoreTrainer(
    {
      versions: { ...versions, format: MODEL_FORMAT_VERSION },
      config: weights.config,
      recipe,
      seed,
      stepsDone: 0,
      tokensSeen: 0,
      weights: weights.tensors,
      firstMoments: zeros,
      secondMoments: zeros,
    },
    versions,
  );
}
