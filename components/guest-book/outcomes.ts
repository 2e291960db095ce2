import type { BookRun } from './recorded.ts';
import { countsAt, falseShareOf, slopeOf } from './summary.ts';

const ASKED_SHARE = 0.5;

/**
 * What a run of the reader's own answers of their predictions: `rateAtFifty`, per cent of false entries at temperature 1 where
 * half of the book is about guests seen once, from such a run alone; `slope`, of the recorded line, from any.
 */
export function bookOutcomes(own: readonly BookRun[], recorded: readonly BookRun[]) {
  if (own.length === 0) return null;
  const half = own.findLast(({ monofactShare }) => monofactShare === ASKED_SHARE);
  return {
    ...(half && { rateAtFifty: Math.round(falseShareOf(countsAt(half, 1)) * 100) }),
    slope: Number(slopeOf(recorded, 1).slope.mean.toFixed(2)),
  };
}
