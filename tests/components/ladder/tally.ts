import type { RungTally } from '#run/ladder/protocol';

/** A rung of ten questions. */
export const tally = (change: Partial<RungTally>): RungTally => ({
  mentions: 0,
  told: 0,
  asked: 10,
  right: 0,
  wrong: 10,
  unknown: 0,
  broken: 0,
  named: 10,
  confidence: 3,
  confidenceSquared: 1,
  ...change,
});
