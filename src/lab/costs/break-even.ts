import type { Assumed } from './assumptions.ts';
import { optionCost, type OptionId, type RightShares } from './option-costs.ts';

/** Where one option becomes the cheaper one as the load grows. */
export interface Crossing {
  /** Requests a month. */
  readonly requests: number;
  /** The cheaper one from there on. */
  readonly cheaper: OptionId;
}

const decades = 12;
const pointsPerDecade = 24;
const bisections = 50;

/**
 * Every load from 1 to 1e12 requests a month at which one option takes over from another, in total cost. Rent goes in
 * steps, so two options can cross more than once.
 */
export function breakEvenVolumes(
  first: OptionId,
  second: OptionId,
  assumed: Assumed,
  right: RightShares = {},
): Crossing[] {
  const gap = (logRequests: number): number => {
    const at = { ...assumed, requests: 10 ** logRequests };
    return optionCost(first, at, right[first]).total - optionCost(second, at, right[second]).total;
  };
  const crossings: Crossing[] = [];
  for (let i = 0; i < decades * pointsPerDecade; i++) {
    let low = i / pointsPerDecade;
    let high = (i + 1) / pointsPerDecade;
    const before = Math.sign(gap(low));
    const after = Math.sign(gap(high));
    if (before === after || after === 0) continue;
    for (let n = 0; n < bisections; n++) {
      const middle = (low + high) / 2;
      if (Math.sign(gap(middle)) === before) low = middle;
      else high = middle;
    }
    crossings.push({ requests: 10 ** high, cheaper: after > 0 ? second : first });
  }
  return crossings;
}

/**
 * The month in which the dearer start of one option has been earned back by its cheaper months, from the first; null when
 * it never is, or when it is the cheaper one from the start.
 */
export function breakEvenMonth(
  dearStart: OptionId,
  other: OptionId,
  assumed: Assumed,
  right: RightShares = {},
): number | null {
  const one = optionCost(dearStart, assumed, right[dearStart]);
  const two = optionCost(other, assumed, right[other]);
  const extra = one.once - two.once;
  const saved = two.monthly - one.monthly;
  return extra > 0 && saved > 0 ? extra / saved : null;
}
