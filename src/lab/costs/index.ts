export { accelerators, type Accelerator } from './accelerators.ts';
export {
  assumptionIds,
  assumptions,
  clampAssumption,
  firstFactors,
  firstValues,
  type Assumed,
  type Assumption,
  type AssumptionGroup,
  type AssumptionId,
} from './assumptions.ts';
export { breakEvenMonth, breakEvenVolumes, type Crossing } from './break-even.ts';
export { flopsIn, gpuHoursFor, type Machine } from './gpu-hours.ts';
export {
  gpusFor,
  hoursPerMonth,
  optionCost,
  optionIds,
  type OptionCost,
  type OptionId,
  type RightShares,
} from './option-costs.ts';
export {
  weighOptions,
  type DecidingAssumption,
  type Weighed,
  type WeighedOption,
  type WeighOptions,
} from './weigh-options.ts';
