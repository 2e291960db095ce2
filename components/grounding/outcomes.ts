import type { GroundingCell } from '#run/grounding/cell';
import type { GroundingUpdate } from '#run/grounding/protocol';
import { answersIn } from './shares.ts';

const most = 1000;
const percentOf = (part: number, whole: number): number => Math.round((100 * part) / whole);

/**
 * What finished runs answer of the reader's predictions, in percent of the answers on the rung of 1,000 mentions. `followsConflict`: how
 * many follow one note that says otherwise; `namesOther`: with two such notes, the one asked for last, how many give the other person's
 * fact; `trueDespiteSilence`: how many are true with a note that leaves the answer out. Null where nothing of it was run.
 */
export function groundingOutcomes(runs: readonly GroundingUpdate[]): Record<string, number> | null {
  const share = (
    kind: Partial<GroundingCell>,
    count: (run: GroundingUpdate) => number,
  ): number | undefined => {
    const wanted = Object.entries({ mentions: most, ...kind });
    const run = runs.find(({ cell }) =>
      wanted.every(([key, value]) => cell[key as keyof GroundingCell] === value),
    );
    return run === undefined ? undefined : percentOf(count(run), answersIn(run.tally.counts));
  };
  const found = {
    followsConflict: share({ content: 'otherwise', notes: 1 }, ({ tally }) => tally.counts.note),
    namesOther: share(
      { content: 'otherwise', notes: 2, place: 'last' },
      ({ tally }) => tally.counts['other note'],
    ),
    trueDespiteSilence: share({ content: 'silent' }, ({ tally }) => tally.true),
  };
  const known = Object.entries(found).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return known.length === 0 ? null : Object.fromEntries(known);
}
