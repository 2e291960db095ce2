import { wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { Area } from './areas.ts';
import { area, areaWithInterval, DETECTOR_WORDS, GROUP_WORDS } from './words.ts';

/** Every score on every group of questions. */
export const areasTable = (areas: readonly Area[]): DataTableProps => ({
  caption: 'How well each score tells wrong answers from right ones',
  columns: ['Score', 'Questions', 'AUROC (95 %)', 'Over the seeds', 'Right answers', 'Wrong answers'],
  rows: areas.map((one) => [
    DETECTOR_WORDS[one.detector],
    GROUP_WORDS[one.group],
    areaWithInterval(one),
    `${area(one.seeds.low)} to ${area(one.seeds.high)}`,
    wholeNumber(one.right),
    wholeNumber(one.wrong),
  ]),
});
