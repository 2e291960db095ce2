import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { Interval } from '#lab/interval';
import { wholeNumber } from '#course/wording';
import { snowballOutcomes, type OutcomeCounts } from '#run/snowball/outcome';
import type { RecordedGroup } from './recorded.ts';

/** What the chart tells apart. */
export type Panel = 'along' | 'truth' | 'else';
export const panels: readonly Panel[] = ['along', 'truth', 'else'];

export const answersIn = (counts: OutcomeCounts): number =>
  snowballOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

const countIn = (counts: OutcomeCounts, panel: Panel): number =>
  panel === 'else' ? counts.own + counts.other + counts.none : counts[panel];

export const groupName = (rung: number | null): string =>
  rung === null ? 'cast' : rung === 0 ? 'never' : wholeNumber(rung);

/** One bar of the chart. */
export interface Bar {
  readonly group: string;
  readonly panel: Panel;
  readonly share: number;
  /** Wilson's, at 95 %. */
  readonly interval: Interval;
  /** Share expected without any going along; of that panel alone. */
  readonly byAccident: number | null;
}

export const barsOf = (groups: readonly RecordedGroup[]): Bar[] =>
  groups.flatMap(({ rung, counts, byAccident }) =>
    panels.map((panel) => {
      const [count, answers] = [countIn(counts, panel), answersIn(counts)];
      return {
        group: groupName(rung),
        panel,
        share: count / answers,
        interval: wilsonInterval(count, answers),
        byAccident: panel === 'along' ? byAccident / answers : null,
      };
    }),
  );

/** All people of the ladder together, the cast left out. */
export function pooledLadder(groups: readonly RecordedGroup[]) {
  const ladder = groups.filter(({ rung }) => rung !== null);
  const sum = (count: (group: RecordedGroup) => number): number =>
    ladder.reduce((total, group) => total + count(group), 0);
  return {
    along: sum(({ counts }) => counts.along),
    answers: sum(({ counts }) => answersIn(counts)),
    byAccident: sum(({ byAccident }) => byAccident),
  };
}
