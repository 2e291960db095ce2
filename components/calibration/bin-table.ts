import { percent } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { Forecaster } from './reliability-view.ts';

/** The numbers of a reliability diagram. */
export function binTable(forecasters: readonly Forecaster[]): DataTableProps {
  return {
    caption: 'How often forecasts were right, by how sure the forecaster was',
    columns: ['Forecaster', 'How sure', 'Forecasts', 'Sure on average', 'Right', '95 % interval'],
    rows: forecasters.flatMap(({ name, bins }) =>
      bins.map(({ from, to, count, meanConfidence, shareRight, interval }) => [
        name,
        `${percent(from)} to ${percent(to)}`,
        String(count),
        percent(meanConfidence),
        percent(shareRight),
        `${percent(interval.low)} to ${percent(interval.high)}`,
      ]),
    ),
  };
}
