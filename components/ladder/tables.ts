import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { percent, wholeNumber } from '#course/wording';
import type { RungTally } from '#run/ladder/protocol';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { errorPoints, meanConfidence, runsByTemperature, wellFormed } from './points.ts';
import type { RecordedLadder } from './recorded-ladder.ts';

const ends = ({ low, high }: { low: number; high: number }): string =>
  `${Math.round(100 * low)}–${Math.round(100 * high)}`;

function shareCell(count: number, asked: number): string {
  return asked === 0 ? '–' : `${percent(count / asked)} (${ends(wilsonInterval(count, asked))})`;
}

const row = (tally: RungTally, whose: string): string[] => {
  const confidence = meanConfidence(tally);
  return [
    `${wholeNumber(tally.told)}${whose}`,
    String(tally.asked),
    shareCell(tally.right, tally.asked),
    shareCell(wellFormed(tally), tally.asked),
    confidence === null ? '–' : `${percent(confidence.share)} (${ends(confidence.interval)})`,
    String(tally.unknown),
  ];
};

/** Everything the first chart draws, and the reader's own run at the same temperature or another. */
export function ladderTable(recorded: readonly RungTally[], live: readonly RungTally[]): DataTableProps {
  return {
    summary: 'The numbers: truth, form and confidence',
    caption: 'Answers by how often somebody was told of, with 95 % intervals',
    columns: ['Times told', 'Asked', 'Right', 'Well formed', 'Confidence', '‘I do not know’'],
    rows: [
      ...recorded.map((tally) => row(tally, '')),
      ...live.filter(({ asked }) => asked > 0).map((tally) => row(tally, ', yours')),
    ],
  };
}

/** Everything the second chart draws, and what the other wordings of the questions come to. */
export function errorsTable({ runs }: Pick<RecordedLadder, 'runs'>): DataTableProps {
  const groups = runsByTemperature(runs);
  const byTemperature = groups.map((group) => errorPoints(group.temperature, group.runs));
  const greedy = runs.filter(({ temperature }) => temperature === 0);
  const rightIn = (rung: number, phrasings: readonly number[]): string => {
    const shares = greedy
      .filter(({ phrasing }) => phrasings.includes(phrasing))
      .map(({ rungs }) => rungs[rung]!.right / rungs[rung]!.asked);
    return `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
  };
  return {
    summary: 'The numbers: errors by temperature, and other wordings',
    caption: 'Answers that are not right, with 95 % intervals, and right answers in other wordings',
    columns: [
      'Times told',
      ...groups.map(({ temperature }) => `Errors at ${temperature} (of which broken)`),
      'Right in four known wordings',
      'Right in two unseen wordings',
    ],
    rows: runs[0]!.rungs.map(({ told }, rung) => [
      wholeNumber(told),
      ...byTemperature.map((points) => {
        const { share, broken, interval } = points[rung]!;
        return `${percent(share)} (${ends(interval)}), ${percent(broken)}`;
      }),
      rightIn(rung, [0, 1, 2, 3]),
      rightIn(rung, [4, 5]),
    ]),
  };
}
