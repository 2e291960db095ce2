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
export { decodeCheckpoint, encodeCheckpoint } from './checkpoint-file.ts';
export {
  exportHuggingFace,
  importHuggingFace,
  type HuggingFaceFiles,
  type HuggingFaceModel,
} from './hugging-face.ts';
export {
  createManifest,
  ModelFilesError,
  verifyFiles,
  type FileManifest,
  type FileProblem,
} from './verify-files.ts';
export {
  readSafetensors,
  SafetensorsError,
  writeSafetensors,
  type FloatFormat,
  type Tensor,
} from './safetensors.ts';
export { sha256 } from './sha256.ts';
export { trainNgram, type NgramModel, type NgramOptions } from './ngram.ts';
export { createRecorded, NotRecordedError, recordModel, type Recording } from './recorded.ts';
export { sizedRecipe } from './recipes.ts';
export { trainingFingerprint } from './fingerprint.ts';
export {
  benchmarkGeneration,
  benchmarkTraining,
  trainingFlopsPerToken,
  type BenchmarkOptions,
  type BenchmarkRecord,
} from './benchmark.ts';
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
export {
  createTrainer,
  restoreTrainer,
  type StepResult,
  type Trainer,
  type TrainerOptions,
} from './transformer/trainer.ts';
