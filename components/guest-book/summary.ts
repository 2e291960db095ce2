import { lineFit } from '#lab/statistics/line-fit';
import { meanInterval, type MeanInterval } from '#lab/statistics/student-t';
import type { AskedCounts, EntryCounts } from '#run/guest-book/spec';
import type { BookRun } from './recorded.ts';

type Counts = Pick<EntryCounts, 'true' | 'false' | 'nobody'>;

export const wellFormedOf = (counts: Counts): number => counts.true + counts.false + counts.nobody;

/** Share of well-formed entries that are not true of the world: the rate of hallucination. NaN where none is well formed. */
export const falseShareOf = (counts: Counts): number => (counts.false + counts.nobody) / wellFormedOf(counts);

export const wellFormedShareOf = (counts: EntryCounts): number => wellFormedOf(counts) / counts.drawn;

/** @throws RangeError when nothing was written at this temperature */
export function countsAt({ written }: Pick<BookRun, 'written'>, temperature: number): EntryCounts {
  const found = written.find((counts) => counts.temperature === temperature);
  if (found === undefined) throw new RangeError(`Nothing was written at temperature ${temperature}.`);
  return found;
}

export interface ShareSummary {
  /** Share of entries about guests seen once: the monofact rate. */
  readonly share: number;
  /** Of false entries, over the seeds, with the 95 % interval of the mean. */
  readonly falseShare: MeanInterval;
  readonly wellFormedShare: number;
  /** Different guests, on average over the seeds. */
  readonly guests: number;
  readonly miscalibration: MeanInterval;
  readonly lookup: number;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The runs of each share together, the smallest share first. */
export function summarise(runs: readonly BookRun[], temperature: number): ShareSummary[] {
  const groups = [...Map.groupBy(runs, ({ monofactShare }) => monofactShare)].sort(([a], [b]) => a - b);
  return groups.map(([share, group]) => {
    const counts = group.map((run) => countsAt(run, temperature));
    return {
      share,
      falseShare: meanInterval(counts.map(falseShareOf)),
      wellFormedShare: meanOf(counts.map(wellFormedShareOf)),
      guests: meanOf(counts.map(({ guests }) => guests)),
      miscalibration: meanInterval(group.map(({ miscalibration }) => miscalibration)),
      lookup: meanOf(group.map(({ lookupFalseShare }) => lookupFalseShare)),
    };
  });
}

export interface SlopeSummary {
  /** Mean of the seeds' slopes, with the 95 % interval of that mean. */
  readonly slope: MeanInterval;
  readonly intercept: number;
  readonly seeds: number;
}

/** The line of false entries over the monofact share: one for each seed, whose books and models differ in all else. */
export function slopeOf(runs: readonly BookRun[], temperature: number): SlopeSummary {
  const lines = [...Map.groupBy(runs, ({ seed }) => seed).values()].map((group) =>
    lineFit(
      group.map(({ monofactShare }) => monofactShare),
      group.map((run) => falseShareOf(countsAt(run, temperature))),
    ),
  );
  return {
    slope: meanInterval(lines.map(({ slope }) => slope)),
    intercept: meanOf(lines.map(({ intercept }) => intercept)),
    seeds: lines.length,
  };
}

/** How guests of a kind were answered, over several runs. */
export const pooledAsked = (runs: readonly BookRun[], kind: keyof BookRun['asked']): AskedCounts =>
  runs.reduce(
    (sum, { asked }) => ({
      asked: sum.asked + asked[kind].asked,
      answered: sum.answered + asked[kind].answered,
      right: sum.right + asked[kind].right,
    }),
    { asked: 0, answered: 0, right: 0 },
  );

/** What was written at a temperature, over several runs; `guests` is the mean. */
export const pooledCounts = (runs: readonly BookRun[], temperature: number): EntryCounts => {
  const all = runs.map((run) => countsAt(run, temperature));
  const sum = (key: Exclude<keyof EntryCounts, 'temperature'>): number =>
    all.reduce((total, counts) => total + counts[key], 0);
  return {
    temperature,
    drawn: sum('drawn'),
    true: sum('true'),
    false: sum('false'),
    nobody: sum('nobody'),
    lucky: sum('lucky'),
    guests: sum('guests') / runs.length,
  };
};
