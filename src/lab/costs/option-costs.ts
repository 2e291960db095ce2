import type { Assumed } from './assumptions.ts';

/** The four ways to get answers. */
export const optionIds = ['api', 'open', 'tuned', 'trained'] as const;
export type OptionId = (typeof optionIds)[number];

export interface OptionCost {
  /** Dollars before the first answer. */
  readonly once: number;
  /** Dollars each month after that. */
  readonly monthly: number;
  /** Dollars over all months. */
  readonly total: number;
  /** Processors rented all month; null for an API. */
  readonly gpus: number | null;
}

/** Mean hours of a month. */
export const hoursPerMonth = 730;

/** Share of right answers in [0, 1], where it was measured. */
export type RightShares = Readonly<Partial<Record<OptionId, number>>>;

const share = (percentage: number): number => Math.min(1, percentage / 100);

const usefulFlopsPerHour = ({ gpuTflops }: Assumed, utilisation: number): number =>
  gpuTflops * 1e12 * share(utilisation) * 3600;

/**
 * Processors to rent for a load: 2 FLOPs a parameter and token, read or written (Kaplan et al. 2020, section 2.1), at the
 * utilisation that serving reaches, for the busiest hour.
 */
export function gpusFor(assumed: Assumed, parameters: number): number {
  const { requests, inputTokens, outputTokens, peakToMean, leastGpus, servingUtilisation } = assumed;
  const flopsPerMonth = 2 * parameters * requests * (inputTokens + outputTokens);
  const hours = flopsPerMonth / usefulFlopsPerHour(assumed, servingUtilisation);
  return Math.max(Math.ceil(leastGpus), Math.ceil((hours / hoursPerMonth) * peakToMean));
}

/** Dollars for training FLOPs. */
const trainingDollars = (assumed: Assumed, flops: number): number =>
  (flops / usefulFlopsPerHour(assumed, assumed.trainingUtilisation)) * assumed.gpuDollars;

/** Once, monthly, and processors of each option, without the cost of wrong answers. */
function plainCost(id: OptionId, assumed: Assumed): Omit<OptionCost, 'total'> {
  const { requests, inputTokens, outputTokens, engineerDollars, gpuDollars } = assumed;
  if (id === 'api') {
    return {
      once: assumed.apiHours * engineerDollars,
      monthly: (requests * (inputTokens * assumed.apiInput + outputTokens * assumed.apiOutput)) / 1e6,
      gpus: null,
    };
  }
  const parameters = (id === 'trained' ? assumed.trainBillions : assumed.openBillions) * 1e9;
  const gpus = gpusFor(assumed, parameters);
  const running = gpus * hoursPerMonth * gpuDollars + assumed.opsHours * engineerDollars;
  const setUp = assumed.openHours * engineerDollars;
  if (id === 'open') return { once: setUp, monthly: running, gpus };
  const made = id === 'tuned' ? tuningDollars(assumed, parameters) : fromScratchDollars(assumed, parameters);
  return { once: setUp + made, monthly: running + (made * assumed.upkeep) / 100 / 12, gpus };
}

/** Examples, a team's hours, and 6 FLOPs for each parameter and token of the examples. */
function tuningDollars(assumed: Assumed, parameters: number): number {
  const { examples, exampleDollars, epochs, inputTokens, outputTokens, tuneHours, engineerDollars } = assumed;
  const tokens = examples * (inputTokens + outputTokens) * epochs;
  return (
    examples * exampleDollars +
    tuneHours * engineerDollars +
    trainingDollars(assumed, 6 * parameters * tokens)
  );
}

function fromScratchDollars(assumed: Assumed, parameters: number): number {
  const { trainRatio, overhead, dataDollars, trainHours, engineerDollars } = assumed;
  const run = trainingDollars(assumed, 6 * parameters * parameters * trainRatio);
  return run * (1 + overhead / 100) + dataDollars + trainHours * engineerDollars;
}

/**
 * What an option costs. Rent of processors goes in steps of a whole one; an API goes by the token. Wrong answers are counted
 * where their share is known.
 * @param right share of right answers in [0, 1]; left out while nobody has measured it
 */
export function optionCost(id: OptionId, assumed: Assumed, right?: number): OptionCost {
  const { once, monthly, gpus } = plainCost(id, assumed);
  const wrong = right === undefined ? 0 : (1 - right) * assumed.requests * assumed.wrongDollars;
  const all = monthly + wrong;
  return { once, monthly: all, total: once + all * assumed.months, gpus };
}
