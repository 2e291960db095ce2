import { unpackSummary } from './packed-summary.ts';
import { placeIn, START } from './places.ts';
import type { RecordedBestOfN } from './recorded.ts';

/**
 * What the recording answers of a reader's predictions, of 100 sums at temperature 0.7 with all numbers of steps: `voteAt64`, a vote
 * of 64 on pairs of numbers that were read; `coverageAt64`, sums of these with a right answer among 64; `withheldVoteAt64`, a
 * vote on pairs that were not; `voteHurts`, sums of those read where a vote does worse than one answer, of the 30 asked.
 */
export function recordedOutcomes(recorded: RecordedBestOfN) {
  const read = placeIn(recorded, START);
  const withheld = placeIn(recorded, { ...START, material: 'withheld' });
  const inHundred = (packed: readonly number[], rule: 'voted' | 'covered'): number =>
    Math.round(100 * unpackSummary(packed).curves[rule].at(-1)!.share);
  return {
    voteAt64: inHundred(read.packed, 'voted'),
    coverageAt64: inHundred(read.packed, 'covered'),
    withheldVoteAt64: inHundred(withheld.packed, 'voted'),
    voteHurts: read.worse,
  };
}
