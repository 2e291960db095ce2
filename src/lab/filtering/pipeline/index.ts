export { createPipeline, type Pipeline, type PipelineOutcome } from './pipeline.ts';
export { STAGES, defaultThresholds, type PipelineSettings, type StageId } from './settings.ts';
export { hashShingles, meetingsBySimilarity, similarPairs, type SimilarityBin } from './similarities.ts';
export type { Drop, Flowing, StageOutcome } from './stage.ts';
export type { Labelled } from './stages.ts';
