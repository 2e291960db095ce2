import type { Interval } from '#lab/interval';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import {
  answerSources,
  noAnswers,
  type AnswerSource,
  type GroundingCell,
  type NoteArrangement,
  type NoteContent,
  type SourceCounts,
} from '#run/grounding/cell';
import type { GroundingUpdate } from '#run/grounding/protocol';
import type { RecordedCell, RecordedRung } from './recorded.ts';

/** A share of answers with Wilson's 95 % interval. */
export interface Share {
  readonly count: number;
  readonly answers: number;
  readonly share: number;
  readonly interval: Interval;
}

export const shareOf = (count: number, answers: number): Share => ({
  count,
  answers,
  share: count / answers,
  interval: wilsonInterval(count, answers),
});

export const answersIn = (counts: SourceCounts): number =>
  answerSources.reduce((sum, source) => sum + counts[source], 0);

/** The kind of notes that is looked at. */
export interface NoteKind extends NoteArrangement {
  readonly content: NoteContent;
}

export const isOfKind = (cell: GroundingCell, { content, notes, place }: NoteKind): boolean =>
  cell.content === content && cell.notes === notes && cell.place === place;

/** The rungs' cells of one kind, the lowest rung first. */
export const cellsOfKind = (rungs: readonly RecordedRung[], kind: NoteKind): RecordedCell[] =>
  rungs.flatMap(({ cells }) => cells.filter(({ cell }) => isOfKind(cell, kind)));

/** All rungs of a kind together. */
export function pooled(rungs: readonly RecordedRung[], kind: NoteKind): RecordedCell['counts'] {
  const counts = { ...noAnswers };
  for (const cell of cellsOfKind(rungs, kind))
    for (const source of answerSources) counts[source] += cell.counts[source];
  return counts;
}

/** One mark of the chart. */
export interface SharePoint extends Share {
  readonly mentions: number;
  readonly line: AnswerSource | 'true alone';
}

/** Recorded shares by rung, and how many are true without notes. Sources that hardly an answer has are left to the table. */
export function sharePoints(rungs: readonly RecordedRung[], kind: NoteKind): SharePoint[] {
  const all = pooled(rungs, kind);
  const drawn = answerSources.filter((source) => all[source] / answersIn(all) >= 0.03);
  return rungs.flatMap(({ mentions, alone, cells }) => {
    const found = cells.find(({ cell }) => isOfKind(cell, kind));
    if (found === undefined) return [];
    return [
      { mentions, line: 'true alone' as const, ...shareOf(alone.true, alone.answers) },
      ...drawn.map((line) => ({ mentions, line, ...shareOf(found.counts[line], answersIn(found.counts)) })),
    ];
  });
}

/** A run of the reader's own, as marks: the sources that its answers have. */
export function livePoints({ cell, tally, alone }: GroundingUpdate): SharePoint[] {
  const { mentions } = cell;
  const drawn = answerSources.filter((source) => tally.counts[source] > 0);
  return [
    { mentions, line: 'true alone', ...shareOf(alone.true, alone.answers) },
    ...drawn.map((line) => ({
      mentions,
      line,
      ...shareOf(tally.counts[line], answersIn(tally.counts)),
    })),
  ];
}
