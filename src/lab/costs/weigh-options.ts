import { percentileInterval } from '../bootstrap.ts';
import type { Interval } from '../interval.ts';
import { normalQuantile } from '../normal.ts';
import { createRng, type Rng } from '../rng.ts';
import {
  assumptionIds,
  assumptions,
  clampAssumption,
  type Assumed,
  type AssumptionId,
} from './assumptions.ts';
import { optionCost, type OptionId, type RightShares } from './option-costs.ts';

export interface WeighedOption {
  readonly id: OptionId;
  /** Dollars in all, at the values as they stand. */
  readonly total: number;
  /** Where eight of ten draws of the assumptions put it. */
  readonly interval: Interval;
  /** Share of draws in which it is the cheapest of those weighed. */
  readonly cheapestShare: number;
}

/** An assumption that decides: moved to an end of its range, alone, it makes another option the cheapest. */
export interface DecidingAssumption {
  readonly id: AssumptionId;
  readonly value: number;
  readonly cheapest: OptionId;
}

export interface Weighed {
  /** The cheapest first. Empty when nothing was to be weighed. */
  readonly options: readonly WeighedOption[];
  readonly deciding: readonly DecidingAssumption[];
}

export interface WeighOptions {
  readonly values: Assumed;
  /** By which factor each value could be off, eight times in ten; 1 and less for not at all. */
  readonly factors: Assumed;
  readonly among: readonly OptionId[];
  readonly right?: RightShares;
  readonly draws?: number;
  readonly seed?: number;
}

/** Standard deviations between the middle and an end of an interval that holds eight in ten. */
const endOfInterval = normalQuantile(0.9);

function drawAssumptions(values: Assumed, factors: Assumed, rng: Rng): Assumed {
  return Object.fromEntries(
    assumptionIds.map((id) => {
      // Drawn for each, moved or not, so that editing one leaves the draws of the others as they were.
      const z = normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, rng())));
      const spread = Math.log(Math.max(1, factors[id])) / endOfInterval;
      return [id, clampAssumption(id, values[id] * Math.exp(spread * z))];
    }),
  ) as Assumed;
}

const totalOf = (id: OptionId, assumed: Assumed, right: RightShares): number =>
  optionCost(id, assumed, right[id]).total;

const cheapestOf = (among: readonly OptionId[], assumed: Assumed, right: RightShares): OptionId =>
  among.reduce((best, id) => (totalOf(id, assumed, right) < totalOf(best, assumed, right) ? id : best));

/**
 * Compares what options cost when the assumptions are uncertain: each is drawn from a log-normal about its value, eight
 * in ten of it within its factor, independently of the others and the same for all options. How sure a comparison is, is the
 * share of draws in which an option is the cheapest. It says nothing of what was left out of the assumptions.
 */
export function weighOptions({
  values,
  factors,
  among,
  right = {},
  draws = 500,
  seed = 1,
}: WeighOptions): Weighed {
  if (among.length === 0) return { options: [], deciding: [] };
  const rng = createRng(seed);
  const totals = new Map<OptionId, number[]>(among.map((id) => [id, []]));
  const wins = new Map<OptionId, number>();
  for (let i = 0; i < draws; i++) {
    const assumed = drawAssumptions(values, factors, rng);
    for (const id of among) totals.get(id)!.push(totalOf(id, assumed, right));
    const winner = cheapestOf(among, assumed, right);
    wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  const options = among
    .map((id) => ({
      id,
      total: totalOf(id, values, right),
      interval: percentileInterval(totals.get(id)!, 0.8),
      cheapestShare: (wins.get(id) ?? 0) / draws,
    }))
    .sort((a, b) => a.total - b.total);
  return { options, deciding: decidingAssumptions({ values, factors, among, right }) };
}

function decidingAssumptions({
  values,
  factors,
  among,
  right = {},
}: Omit<WeighOptions, 'draws' | 'seed'>): DecidingAssumption[] {
  const now = cheapestOf(among, values, right);
  return assumptionIds.flatMap((id) => {
    if (!(factors[id] > 1) || assumptions[id].max === values[id]) return [];
    return [values[id] / factors[id], values[id] * factors[id]]
      .map((value) => clampAssumption(id, value))
      .map((value) => ({ id, value, cheapest: cheapestOf(among, { ...values, [id]: value }, right) }))
      .filter(({ cheapest }) => cheapest !== now)
      .slice(0, 1);
  });
}
