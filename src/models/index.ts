export type { GeneratedToken, GenerateOptions, LanguageModel } from './language-model.ts';
export { fitPrompt, type FittedPrompt } from './generation.ts';
export { yieldToEvents } from './event-loop.ts';
export {
  ASSISTANT_ID,
  EOS_ID,
  loadTokenizer,
  PAD_ID,
  specialTokens,
  USER_ID,
  type Tokenizer,
  type TokenizerJson,
} from './tokenizer.ts';
export {
  MODEL_FORMAT_VERSION,
  requireVersions,
  VersionMismatchError,
  type Checkpoint,
  type CheckpointVersions,
  type DataVersions,
} from './checkpoint.ts';
export { initBackend, type Backend } from './transformer/backend.ts';
export {
  CONTEXT_LENGTH,
  countParameters,
  modelSizes,
  sizedConfig,
  type ModelSize,
  type TransformerConfig,
} from './transformer/config.ts';
export { createBatcher, type Batcher, type BatcherOptions, type TokenBatch } from './transformer/batches.ts';
export { createTransformer, type TransformerModel } from './transformer/engine.ts';
export type { BatchGenerateOptions, GeneratedSequence } from './transformer/generate-batch.ts';
export { initialiseWeights } from './transformer/initialise.ts';
export type { Tensors, TransformerWeights } from './transformer/parameters.ts';
export type { TrainingRecipe } from './transformer/recipe.ts';
export { extendSchedule, learningRateAt, type Schedule } from './transformer/schedule.ts';
export { createTrainer, restoreTrainer, type StepResult, type Trainer, type TrainerOptions } from './transformer/trainer.ts';
