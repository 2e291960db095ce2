import { percent } from '#course/wording';
import type { RungOutcomes } from '#run/grading/protocol';
import { OUTCOMES } from '#run/grading/rule';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { RecordedGrading } from './recorded.ts';
import { overSeeds, runsOf, shareOf } from './summaries.ts';
import { outcomeWords, withRange } from './words.ts';

/** Every rung before tuning and after, with the lowest and the highest of the seeds. */
export function gradingTable(
  { before, ...recorded }: RecordedGrading,
  penalty: number,
  own: readonly RungOutcomes[] | null,
): DataTableProps {
  const after = own === null ? runsOf(recorded, penalty).map(({ rungs }) => rungs) : [own];
  const cells = (rungs: readonly (readonly RungOutcomes[])[]): string[] =>
    OUTCOMES.map((outcome) => withRange(overSeeds(rungs.map((one) => shareOf(one, outcome))), percent));
  const row = (name: string, part: (rungs: readonly RungOutcomes[]) => readonly RungOutcomes[]): string[] => [
    name,
    ...cells([part(before.rungs)]),
    ...(after.length === 0 ? OUTCOMES.map(() => '–') : cells(after.map(part))),
  ];
  return {
    caption: `Answers by how often people were told of, as it ships and tuned to a penalty of ${penalty}`,
    columns: [
      'Told, times',
      ...OUTCOMES.map((outcome) => `${outcomeWords[outcome]}, before`),
      ...OUTCOMES.map((outcome) => `${outcomeWords[outcome]}, after`),
    ],
    rows: [
      ...before.rungs.map(({ mentions }, i) => row(String(mentions), (rungs) => [rungs[i]!])),
      row('all', (rungs) => rungs),
    ],
  };
}
