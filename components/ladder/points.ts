import { bootstrap } from '#lab/bootstrap';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { Interval } from '#lab/interval';
import { createRng } from '#lab/rng';
import type { RungTally } from '#run/ladder/protocol';
import type { RecordedRun } from './recorded-ladder.ts';

/** Answers that state what was asked rightly, answers well formed, and the mean probability of the value they name. */
export type Measure = 'right' | 'well formed' | 'confidence';

export interface RungPoint {
  readonly measure: Measure;
  /** Place of the rung, from 0. */
  readonly rung: number;
  readonly share: number;
  /** 95 %: Wilson's for shares, the normal one for a mean. */
  readonly interval: Interval;
}

export const wellFormed = ({ asked, broken }: RungTally): number => asked - broken;
export const errors = ({ asked, right }: RungTally): number => asked - right;

const Z = 1.959964;

/** Mean probability of the values named, with the normal 95 % interval of a mean; null where none was named. */
export function meanConfidence({ named, confidence, confidenceSquared }: RungTally): {
  readonly share: number;
  readonly interval: Interval;
} | null {
  if (named === 0) return null;
  const mean = confidence / named;
  const variance = named < 2 ? 0 : Math.max(0, (confidenceSquared - named * mean * mean) / (named - 1));
  const reach = Z * Math.sqrt(variance / named);
  return { share: mean, interval: { low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) } };
}

/** A run's rungs as far as they were asked. */
export function rungPoints(rungs: readonly RungTally[]): RungPoint[] {
  return rungs.flatMap((tally, rung): RungPoint[] => {
    const { asked } = tally;
    if (asked === 0) return [];
    const share = (measure: Measure, count: number): RungPoint => ({
      measure,
      rung,
      share: count / asked,
      interval: wilsonInterval(count, asked),
    });
    const confidence = meanConfidence(tally);
    return [
      share('right', tally.right),
      share('well formed', wellFormed(tally)),
      ...(confidence === null ? [] : [{ measure: 'confidence' as const, rung, ...confidence }]),
    ];
  });
}

/** How many answers are no right ones at one temperature. */
export interface ErrorPoint {
  readonly temperature: number;
  readonly rung: number;
  /** Share of the answers, over all seeds. */
  readonly share: number;
  /** Of these, as a share of all answers, those that no checker could read. */
  readonly broken: number;
  /** 95 %: Wilson's over the questions for a single run, else a bootstrap over the seeds. */
  readonly interval: Interval;
}

/** Errors by rung of runs at one temperature. */
export function errorPoints(
  temperature: number,
  runs: readonly { readonly rungs: readonly RungTally[] }[],
): ErrorPoint[] {
  return (runs[0]?.rungs ?? []).flatMap((_, rung) => {
    const tallies = runs.map((run) => run.rungs[rung]!).filter(({ asked }) => asked > 0);
    if (tallies.length === 0) return [];
    const shareOf = (all: readonly RungTally[], count: (tally: RungTally) => number): number =>
      all.reduce((sum, tally) => sum + count(tally), 0) / all.reduce((sum, { asked }) => sum + asked, 0);
    const share = (all: readonly RungTally[]): number => shareOf(all, errors);
    const interval =
      tallies.length === 1
        ? wilsonInterval(errors(tallies[0]!), tallies[0]!.asked)
        : bootstrap(tallies, share, { rng: createRng(1), confidence: 0.95 });
    const { low, high } = interval;
    return [
      {
        temperature,
        rung,
        share: share(tallies),
        broken: shareOf(tallies, (tally) => tally.broken),
        interval: { low, high },
      },
    ];
  });
}

/** The recorded run that the figure is about: the likeliest answers, each question in its first wording. */
export const greedyRun = <Run extends RecordedRun>(runs: readonly Run[]): Run =>
  runs.find(({ temperature, phrasing }) => temperature === 0 && phrasing === 0)!;

/** Temperatures that were recorded in the first wording, the lowest first, with their runs. */
export function runsByTemperature(
  runs: readonly RecordedRun[],
): { readonly temperature: number; readonly runs: readonly RecordedRun[] }[] {
  const first = runs.filter(({ phrasing }) => phrasing === 0);
  return [...Map.groupBy(first, ({ temperature }) => temperature)]
    .map(([temperature, group]) => ({ temperature, runs: group }))
    .sort((a, b) => a.temperature - b.temperature);
}
