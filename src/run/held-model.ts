import type { Tokenizer, TransformerModel } from '#models';
import { createLogitMemory, type LogitMemory } from './logit-memory.ts';
import type { ModelInfo } from './protocol.ts';

/** A model in the worker, ready to be asked. */
export interface HeldModel {
  readonly model: TransformerModel;
  readonly tokenizer: Tokenizer;
  readonly logits: LogitMemory;
  /** What it is at this moment; a growing model's steps change. */
  info(): ModelInfo;
}

export function holdModel(model: TransformerModel, tokenizer: Tokenizer, info: () => ModelInfo): HeldModel {
  return { model, tokenizer, logits: createLogitMemory(), info };
}
