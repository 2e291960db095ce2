import type { Tokenizer, TransformerModel } from '#models';
import { createLogitMemory, type LogitMemory } from './logit-memory.ts';
import type { ModelInfo } from './protocol.ts';

/** A model in the worker, ready to be asked. */
export interface HeldModel {
  readonly model: TransformerModel;
  readonly tokenizer: Tokenizer;
  readonly logits: LogitMemory;
  /** Seed of the random weights it began with; null where nothing says it. */
  readonly firstSeed: number | null;
  /** What it is at this moment; a growing model's steps change. */
  info(): ModelInfo;
}

export function holdModel(
  model: TransformerModel,
  tokenizer: Tokenizer,
  info: () => ModelInfo,
  firstSeed: number | null = null,
): HeldModel {
  return { model, tokenizer, logits: createLogitMemory(), firstSeed, info };
}
