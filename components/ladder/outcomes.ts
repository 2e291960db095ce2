import type { Outcomes } from '#course/predictions/prediction';
import type { RungTally } from '#run/ladder/protocol';
import { meanConfidence, wellFormed } from './points.ts';

/**
 * What a page may ask of a run at temperature 0, in per cent: right answers by rung, `rightAt30` first, well-formed ones
 * and the mean confidence on rungs where these surprise. A rung is named by the mentions planned for it.
 */
export function ladderOutcomes(rungs: readonly RungTally[]): Outcomes {
  const percentAt = (mentions: number, share: (rung: RungTally) => number): number =>
    Math.round(100 * share(rungs.find((rung) => rung.mentions === mentions)!));
  const right = (rung: RungTally): number => rung.right / rung.asked;
  const sure = (rung: RungTally): number => meanConfidence(rung)?.share ?? 0;
  return {
    rightAt30: percentAt(30, right),
    rightAt0: percentAt(0, right),
    rightAt3: percentAt(3, right),
    rightAt10: percentAt(10, right),
    rightAt100: percentAt(100, right),
    wellFormedAt0: percentAt(0, (rung) => wellFormed(rung) / rung.asked),
    confidenceAt0: percentAt(0, sure),
    confidenceAt10: percentAt(10, sure),
  };
}
