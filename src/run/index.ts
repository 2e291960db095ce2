export { createRunClient, type RunClient, type RunClientOptions } from './client.ts';
export { describeFailure, RunError, type Failure, type FailureCode } from './failure.ts';
export { missingSupport } from './support.ts';
export { spawnWorker } from './spawn-worker.ts';
export type { TrainingEnd, TrainingRun } from './training-run.ts';
export type * from './protocol.ts';
