import { expect, test } from 'vitest';
import { noAnswers, type GroundingCell, type SourceCounts } from '#run/grounding/cell';
import type { GroundedResult } from '#run/grounding/protocol';
import type { RecordedRung } from '../../../components/grounding/recorded.ts';
import { livePoints, pooled, sharePoints } from '../../../components/grounding/shares.ts';
import { askedFinding, kindFinding, kindTable } from '../../../components/grounding/words.ts';

const kind = { content: 'otherwise', notes: 1, place: 'first' } as const;
function rung(
  mentions: number,
  known: number,
  counts: Partial<SourceCounts>,
  of = kind as object,
): RecordedRung {
  const cell = { mentions, ...of } as GroundingCell;
  return {
    mentions,
    alone: { answers: 100, true: known },
    cells: [{ cell, counts: { ...noAnswers, ...counts }, true: 0, examples: [] }],
  };
}
const rungs = [rung(0, 2, { note: 97, memory: 1, 'made up': 2 }), rung(1000, 100, { note: 100 })];

test('a finding says what the cells hold', () => {
  expect(kindFinding(rungs, kind)).toBe(
    'With one note that says otherwise, 97 to 100 % of the answers follow the note, on every rung. On people on the rung of 1,000 mentions, where 100 % are true without a note, 0 % are true with it.',
  );
  const two = { content: 'otherwise', notes: 2, place: 'last' } as const;
  const mixed = [rung(0, 2, { note: 20, 'other note': 60, 'made up': 20 }, two)];
  expect(kindFinding(mixed, two)).toContain('20 % of all answers follow the right note, 60 % give another');
  expect(kindFinding(rungs, two)).toBe('');
});

test('marks are shares with Wilson’s interval; sources that hardly an answer has stay in the table', () => {
  expect(pooled(rungs, kind)).toMatchObject({ note: 197, memory: 1, 'made up': 2 });
  const points = sharePoints(rungs, kind);
  expect(points.map(({ line }) => line)).toEqual(['true alone', 'note', 'true alone', 'note']);
  expect(points[1]).toMatchObject({ share: 0.97, answers: 100 });
  expect(points[1]!.interval.low).toBeCloseTo(0.9155, 3);
  expect(kindTable(rungs, kind).rows.map(([told, , , note]) => [told, note])).toEqual([
    ['0', '97 % (92–99)'],
    ['1,000', '100 % (96–100)'],
  ]);
});

test('a run’s marks stand on its rung', () => {
  const update = { cell: { mentions: 10 }, alone: { answers: 100, true: 5 } };
  const tally = { counts: { ...noAnswers, note: 20 }, true: 0 };
  const points = livePoints({ ...update, tally } as never);
  expect(points.map(({ mentions, line, share }) => [mentions, line, share])).toEqual([
    [10, 'true alone', 0.05],
    [10, 'note', 1],
  ]);
});

test('whose value an answer took is said in words', () => {
  const result = (change: object): GroundedResult =>
    ({
      asked: { person: 'A', relation: 'pet' },
      alone: { value: 'hen', isTrue: true },
      grounded: { value: 'goat', isTrue: false },
      source: 'note',
      whose: 'A',
      ...change,
    }) as unknown as GroundedResult;
  expect(askedFinding(result({}))).toBe('It took the note’s value. That is not true in the world.');
  expect(askedFinding(result({ source: 'other note', whose: 'B' }))).toContain(
    'the value of B, who was not asked',
  );
  expect(askedFinding(result({ asked: null }))).toContain('cannot be told');
});
