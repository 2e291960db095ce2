import { percent } from '#course/wording';
import type { MassBin } from '#lab/integrity/miscalibration';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { BookRun } from './recorded.ts';
import { countsAt, falseShareOf, wellFormedShareOf, type ShareSummary } from './summary.ts';
import { intervalWords, shareWords } from './words.ts';

/** Every share, and every book of the reader's own, at one temperature. */
export function booksTable(
  summaries: readonly ShareSummary[],
  own: readonly BookRun[],
  temperature: number,
): DataTableProps {
  return {
    caption: `Books and what their models write at temperature ${temperature}`,
    columns: [
      'Entries about guests seen once',
      'False',
      '95 % interval',
      'Well formed',
      'Different guests',
      'Lookup table, false',
      'Miscalibration at temperature 1',
      'Model',
    ],
    rows: [
      ...own.map((run) => {
        const counts = countsAt(run, temperature);
        return [
          percent(run.monofactShare),
          shareWords(falseShareOf(counts)),
          '',
          percent(wellFormedShareOf(counts)),
          String(counts.guests),
          shareWords(run.lookupFalseShare),
          run.miscalibration.toFixed(2),
          `yours, seed ${run.seed}`,
        ];
      }),
      ...summaries.map((summary) => [
        percent(summary.share),
        shareWords(summary.falseShare.mean),
        intervalWords(summary.falseShare).replaceAll(' ', '\u00a0'),
        percent(summary.wellFormedShare),
        String(Math.round(summary.guests)),
        shareWords(summary.lookup),
        summary.miscalibration.mean.toFixed(2),
        'recorded',
      ]),
    ],
  };
}

const power = (value: number): string => `10${superscript(Math.round(Math.log10(value)))}`;
const superscript = (value: number): string =>
  [...String(value)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');

/** The bins of the miscalibration, averaged over runs. */
export function binsTable(runs: readonly BookRun[], of: string): DataTableProps {
  const bins = Map.groupBy(
    runs.flatMap((run) => run.bins),
    ({ from }) => from,
  );
  const meanOf = (group: readonly MassBin[], key: 'model' | 'source'): string =>
    shareWords(group.reduce((sum, bin) => sum + bin[key], 0) / runs.length);
  return {
    summary: 'How the miscalibration was measured',
    caption: `Facts by the probability with which the model writes them; ${of}`,
    columns: ['Probability of one fact', 'Share of what the model writes', 'Share of what the book would'],
    rows: [...bins]
      .sort(([a], [b]) => b - a)
      .map(([from, group]) => [
        `${power(from)} to ${power(from * 10)}`,
        meanOf(group, 'model'),
        meanOf(group, 'source'),
      ]),
  };
}
