import type { Assumed } from './assumptions.ts';

/** The four ways to get answers. */
export const optionIds = ['api', 'open', 'tuned', 'trained'] as const;
export type OptionId = (typeof optionIds)[number];

/** What money goes into: some of it before the first answer, the rest month by month. */
const costParts = ['building', 'making', 'tokens', 'rent', 'operation', 'renewal', 'mistakes'] as const;
export type CostPart = (typeof costParts)[number];

export interface OptionCost {
  /** Dollars before the first answer. */
  readonly once: number;
  /** Dollars each month after that. */
  readonly monthly: number;
  /** Dollars over all months. */
  readonly total: number;
  /** Dollars over all months, by what they go into. */
  readonly parts: readonly { readonly part: CostPart; readonly dollars: number }[];
  /** Processors rented, a part of one when it may sleep; null for an API. */
  readonly gpus: number | null;
  /** Share of their time that they work, in [0, 1]; null without any. */
  readonly busy: number | null;
}

/** Mean hours of a month. */
export const hoursPerMonth = 730;

/** Share of right answers in [0, 1], where it was measured. */
export type RightShares = Readonly<Partial<Record<OptionId, number>>>;

const share = (percentage: number): number => Math.min(1, percentage / 100);

const usefulFlopsPerHour = ({ gpuTflops }: Assumed, utilisation: number): number =>
  gpuTflops * 1e12 * share(utilisation) * 3600;

/**
 * Processors that a load keeps at work on average: 2 FLOPs a parameter and token, read or written (Kaplan et al. 2020,
 * section 2.1), at the utilisation that serving reaches.
 */
function gpusAtWork(assumed: Assumed, parameters: number): number {
  const { requests, inputTokens, outputTokens, servingUtilisation } = assumed;
  const flopsPerMonth = 2 * parameters * requests * (inputTokens + outputTokens);
  return flopsPerMonth / usefulFlopsPerHour(assumed, servingUtilisation) / hoursPerMonth;
}

/**
 * Processors to rent for a load: whole ones, enough for the busiest hour and for the model to fit into their memory. Where
 * none has to run in any case, the hours of work alone.
 */
export function gpusFor(assumed: Assumed, parameters: number): number {
  const { peakToMean, leastGpus, gpuMemory, bytesPerParameter } = assumed;
  const working = gpusAtWork(assumed, parameters);
  if (leastGpus === 0) return working;
  const holding = (parameters * bytesPerParameter) / (gpuMemory * 1e9);
  return Math.max(Math.ceil(leastGpus), Math.ceil(holding), Math.ceil(working * peakToMean));
}

/** Dollars for training FLOPs. */
const trainingDollars = (assumed: Assumed, flops: number): number =>
  (flops / usefulFlopsPerHour(assumed, assumed.trainingUtilisation)) * assumed.gpuDollars;

interface Bill {
  /** Dollars before the first answer. */
  readonly once: Partial<Record<CostPart, number>>;
  /** Dollars a month. */
  readonly monthly: Partial<Record<CostPart, number>>;
  readonly gpus: number | null;
  readonly busy: number | null;
}

/** What an option costs, part by part, without wrong answers. */
function billOf(id: OptionId, assumed: Assumed): Bill {
  const { requests, inputTokens, outputTokens, engineerDollars, gpuDollars } = assumed;
  if (id === 'api') {
    const { apiHours, apiInput, apiOutput } = assumed;
    return {
      once: { building: apiHours * engineerDollars },
      monthly: { tokens: (requests * (inputTokens * apiInput + outputTokens * apiOutput)) / 1e6 },
      gpus: null,
      busy: null,
    };
  }
  const parameters = (id === 'trained' ? assumed.trainBillions : assumed.openBillions) * 1e9;
  const gpus = gpusFor(assumed, parameters);
  const making =
    id === 'open'
      ? 0
      : id === 'tuned'
        ? tuningDollars(assumed, parameters)
        : fromScratchDollars(assumed, parameters);
  return {
    once: { building: assumed.openHours * engineerDollars, making },
    monthly: {
      rent: gpus * hoursPerMonth * gpuDollars,
      operation: assumed.opsHours * engineerDollars,
      renewal: (making * assumed.upkeep) / 100 / 12,
    },
    gpus,
    busy: gpus === 0 ? null : Math.min(1, gpusAtWork(assumed, parameters) / gpus),
  };
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

const sum = (parts: Partial<Record<CostPart, number>>): number =>
  Object.values(parts).reduce((total, dollars) => total + dollars, 0);

/**
 * What an option costs. Rent of processors goes in steps of a whole one; an API goes by the token. Wrong answers are counted
 * where their share is known.
 * @param right share of right answers in [0, 1]; left out while nobody has measured it
 */
export function optionCost(id: OptionId, assumed: Assumed, right?: number): OptionCost {
  const { once, monthly, gpus, busy } = billOf(id, assumed);
  const mistakes = right === undefined ? 0 : (1 - right) * assumed.requests * assumed.wrongDollars;
  const [start, running] = [sum(once), sum(monthly) + mistakes];
  const parts = costParts.map((part) => {
    const perMonth = part === 'mistakes' ? mistakes : (monthly[part] ?? 0);
    return { part, dollars: (once[part] ?? 0) + perMonth * assumed.months };
  });
  return { once: start, monthly: running, total: start + running * assumed.months, parts, gpus, busy };
}
