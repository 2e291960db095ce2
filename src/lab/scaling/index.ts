export {
  bootstrapParametricLaw,
  bootstrapParametricLawSteps,
  type BootstrapFitOptions,
  type BootstrappedLaw,
} from './bootstrap-parametric-law.ts';
export { computeForOptimalSize, computeOptimal, type ComputeOptimum } from './compute-optimal.ts';
export {
  dataConstrainedLoss,
  effectiveAmount,
  type DataConstrainedLaw,
  type DataConstrainedRun,
} from './data-constrained.ts';
export { dataConstrainedOptimal, type DataConstrainedOptimum } from './data-constrained-optimal.ts';
export {
  fitParametricLaw,
  fitParametricLawSteps,
  type FitOptions,
  type ParametricFit,
} from './fit-parametric-law.ts';
export type { TrainingRun } from './huber-objective.ts';
export { inferenceAwareOptimal, type InferenceAwareOptimum } from './inference-aware.ts';
export { isoFlopMinimum, type IsoFlopCurve, type IsoFlopPoint } from './iso-flop-minimum.ts';
export { parametricLoss, trainingFlops, type ParametricLaw } from './parametric-law.ts';
export { powerLawFit, type PowerLaw } from './power-law-fit.ts';
export {
  frontierBudgets,
  frontierSize,
  publishedFrontiers,
  type FrontierSize,
  type PublishedFrontier,
} from './published-frontiers.ts';
export { publishedLaws } from './published-laws.ts';
export { hoffmannStarts, type StartGrid } from './starts.ts';
