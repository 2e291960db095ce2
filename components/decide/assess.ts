import { breakEvenMonth, breakEvenVolumes, type Crossing } from '#lab/costs/break-even';
import {
  optionCost,
  optionIds,
  type OptionCost,
  type OptionId,
  type RightShares,
} from '#lab/costs/option-costs';
import { weighOptions, type DecidingAssumption } from '#lab/costs/weigh-options';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { Interval } from '#lab/interval';
import type { Measured, Worksheet } from './worksheet.ts';

/** Whether an option reaches the bar, as far as the reader's cases can tell. */
export type Quality = 'unmeasured' | 'meets' | 'open' | 'misses';

/** Why an option falls out. */
export type Obstacle = 'privacy' | 'quality' | 'latency' | 'budget' | 'examples' | 'text';

export interface AssessedOption {
  readonly id: OptionId;
  readonly cost: OptionCost;
  readonly interval: Interval;
  /** Dollars for a thousand requests, everything included; null without requests. */
  readonly perThousand: number | null;
  readonly quality: Quality;
  /** 95 % interval of the share of right answers; null while unmeasured. */
  readonly right: Interval | null;
  readonly obstacles: readonly Obstacle[];
  /** Whether somebody has timed an answer. */
  readonly timed: boolean;
  /** Share of draws in which it is the cheapest of those without obstacles; null with one. */
  readonly cheapestShare: number | null;
}

export interface CostPoint {
  readonly id: OptionId;
  readonly requests: number;
  readonly total: number;
}

export interface Assessment {
  /** In the order of the worksheet. */
  readonly options: readonly AssessedOption[];
  /** The cheapest without an obstacle; null when all have one. */
  readonly winner: OptionId | null;
  readonly deciding: readonly DecidingAssumption[];
  /** Between the API and the open model, by requests a month. */
  readonly crossings: readonly Crossing[];
  /** Months until the open model's start is earned back against the API; null for never. */
  readonly paidBackAfter: number | null;
  /** Tokens that a model of one's own would read. */
  readonly trainTokens: number;
  readonly curves: readonly CostPoint[];
}

/** Up to about this many passes, repeated text is nearly as good as fresh. [S2-20] */
const worthwhilePasses = 4;

const firstDecade = 2;
const lastDecade = 9;
const pointsPerDecade = 10;

/** Totals of each option over loads from a hundred to a thousand million requests a month. */
function costCurves({ values }: Worksheet, right: RightShares): CostPoint[] {
  const loads = Array.from(
    { length: (lastDecade - firstDecade) * pointsPerDecade + 1 },
    (_, i) => 10 ** (firstDecade + i / pointsPerDecade),
  );
  return optionIds.flatMap((id) =>
    loads.map((requests) => ({
      id,
      requests,
      total: optionCost(id, { ...values, requests }, right[id]).total,
    })),
  );
}

function qualityOf(right: Interval | null, bar: number): Quality {
  if (right === null) return 'unmeasured';
  if (right.high < bar) return 'misses';
  return right.low >= bar ? 'meets' : 'open';
}

/** Whole cases, the right ones no more than all; null while unmeasured. */
function countOf({ right, of }: Measured): { readonly right: number; readonly of: number } | null {
  const all = Math.round(of);
  return right === null || !(all >= 1)
    ? null
    : { right: Math.min(all, Math.max(0, Math.round(right))), of: all };
}

/** How often each is right; what was not measured counts as just at the bar, lest it look free of mistakes. */
const sharesOf = ({ measured, bar }: Worksheet): RightShares =>
  Object.fromEntries(
    optionIds.map((id) => {
      const counted = countOf(measured[id]);
      return [id, counted === null ? bar / 100 : counted.right / counted.of];
    }),
  );

/** Holds every option against the limits, and those that are left against one another. */
export function assess(sheet: Worksheet): Assessment {
  const { values, factors, measured, bar, budget, seconds, textTokens } = sheet;
  const shares = sharesOf(sheet);
  const trainTokens = values.trainBillions * 1e9 * values.trainRatio;
  const everyone = weighOptions({ values, factors, among: optionIds, right: shares });
  const options = optionIds.map((id): Omit<AssessedOption, 'cheapestShare'> => {
    const cost = optionCost(id, values, shares[id]);
    const taken = measured[id].seconds;
    const counted = countOf(measured[id]);
    const right = counted && wilsonInterval(counted.right, counted.of);
    const quality = qualityOf(right, bar / 100);
    const obstacles: Obstacle[] = [];
    if (id === 'api' && sheet.staysHome) obstacles.push('privacy');
    if (quality === 'misses') obstacles.push('quality');
    if (taken !== null && taken > seconds) obstacles.push('latency');
    if (cost.total > budget) obstacles.push('budget');
    if (id === 'tuned' && values.examples < 1) obstacles.push('examples');
    if (id === 'trained' && trainTokens > textTokens * worthwhilePasses) obstacles.push('text');
    const requests = values.requests * values.months;
    return {
      id,
      cost,
      interval: everyone.options.find((option) => option.id === id)!.interval,
      perThousand: requests > 0 ? (cost.total / requests) * 1000 : null,
      quality,
      right,
      obstacles,
      timed: taken !== null,
    };
  });
  const among = options.filter(({ obstacles }) => obstacles.length === 0).map(({ id }) => id);
  const weighed = weighOptions({ values, factors, among, right: shares });
  const shareOf = (id: OptionId): number | null =>
    weighed.options.find((option) => option.id === id)?.cheapestShare ?? null;
  return {
    options: options.map((option) => ({ ...option, cheapestShare: shareOf(option.id) })),
    winner: weighed.options[0]?.id ?? null,
    deciding: weighed.deciding,
    crossings: breakEvenVolumes('api', 'open', values, shares),
    paidBackAfter: breakEvenMonth('open', 'api', values, shares),
    trainTokens,
    curves: costCurves(sheet, shares),
  };
}
