import { percent, wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { Reliability } from './reliability.ts';

/** Bins that the first picture and the predictions have. */
export const START_BINS = 10;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param after of each seed */
export function reliabilityFinding(before: Reliability, after: readonly Reliability[]): string {
  const of = (part: (one: Reliability) => number): number => mean(after.map(part));
  const gap = (sure: number, right: number): string => `${percent(sure)} sure and ${percent(right)} right`;
  const worse = after.filter(({ error }) => error > before.error).length;
  return (
    `As it ships the model is ${gap(before.meanConfidence, before.shareRight)} on average, after practice ` +
    `${gap(
      of(({ meanConfidence }) => meanConfidence),
      of(({ shareRight }) => shareRight),
    )}; its calibration error goes from ${percent(before.error)} to ${percent(of(({ error }) => error))}, and is ` +
    `worse with ${worse} of ${after.length} seeds.`
  );
}

export const reliabilityTable = (before: Reliability, after: Reliability): DataTableProps => ({
  caption: 'How often right, by how sure',
  columns: ['Model', 'Bin', 'Facts', 'How sure', 'How often right', '95 % interval'],
  rows: [['as it ships', before] as const, ['after practice', after] as const].flatMap(([name, { bins }]) =>
    bins.map((bin) => [
      name,
      `${percent(bin.from)} to ${percent(bin.to)}`,
      wholeNumber(bin.count),
      percent(bin.meanConfidence),
      percent(bin.shareRight),
      `${percent(bin.interval.low)} to ${percent(bin.interval.high)}`,
    ]),
  ),
});
