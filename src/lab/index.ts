export {
  brierScore,
  expectedCalibrationError,
  multiclassBrierScore,
  reliabilityBins,
  type ReliabilityBin,
} from './calibration.ts';
export type { Interval } from './interval.ts';
export { normalQuantile } from './normal.ts';
export {
  bootstrap,
  percentileInterval,
  resample,
  type BootstrapOptions,
  type BootstrapResult,
} from './bootstrap.ts';
export { CancelledError, type Watch } from './cancelled.ts';
export * from './constrained/index.ts';
export * from './costs/index.ts';
export * from './evaluation/index.ts';
export * from './filtering/index.ts';
export * from './integrity/index.ts';
export { minimiseLbfgs, type Differentiable, type LbfgsOptions, type LocalMinimum } from './lbfgs.ts';
export { principalComponents, type PrincipalComponents } from './principal-components.ts';
export { createRng, deriveSeed, type Rng } from './rng.ts';
export * from './sampling/index.ts';
export * from './scaling/index.ts';
export * from './statistics/index.ts';
export { cosineSimilarity, dotProduct, nearestNeighbours, type Neighbour } from './vectors.ts';
