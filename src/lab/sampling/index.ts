export { beamSearch, type Beam, type BeamSearchOptions } from './beam-search.ts';
export { jensenShannonDivergence, klDivergence, totalVariation } from './divergences.ts';
export { minP, topK, topP, typicalP } from './filters.ts';
export {
  processingSteps,
  processLogits,
  traceProcessing,
  type ProcessedStep,
  type ProcessingStep,
  type SamplingOptions,
} from './process-logits.ts';
export { sampleIndex } from './sample-index.ts';
export { entropy, softmax } from './softmax.ts';
export {
  acceptanceRate,
  expectedTokensPerPass,
  residualDistribution,
  speculativeSpeedUp,
  speculativeStep,
  type SpeculativeStep,
} from './speculative.ts';
