import { expect, test } from 'vitest';
import { RunError } from '#run/failure';
import { noAnswers } from '#run/grounding/cell';
import type { GroundedQuery, GroundingQuery, GroundingUpdate } from '#run/grounding/protocol';
import { createGrounding, notesIn } from '../../../components/grounding/grounding.ts';
import { groundingLink } from '../../../components/grounding/grounding-link.ts';
import { groundingOutcomes } from '../../../components/grounding/outcomes.ts';

const cell = { mentions: 1000, content: 'otherwise', notes: 1, place: 'first' } as const;
const update = (done: number, { cell: of }: Pick<GroundingQuery, 'cell'> = { cell }): GroundingUpdate =>
  ({
    cell: of,
    done,
    total: 200,
    alone: { answers: 100, true: 90 },
    tally: { counts: { ...noAnswers, note: 98, 'other note': 2 }, true: 1 },
    answers: [],
  }) as unknown as GroundingUpdate;

function fakeWorker(fail = false) {
  const queries: (GroundedQuery | GroundingQuery)[] = [];
  const client = {
    onLoading: () => () => {},
    async analyse(query: GroundedQuery) {
      queries.push(query);
      await Promise.resolve();
      if (fail) throw new RunError('offline', 'Nothing came.');
      return { vocabulary: ['one', 'two'] };
    },
    experiment: async function* (query: GroundingQuery, signal?: AbortSignal) {
      queries.push(query);
      for (const done of [0, 100, 200]) {
        await Promise.resolve();
        if (signal?.aborted === true) return;
        yield update(done, query);
      }
    },
  };
  return { client: client as never, queries };
}
const start = { notes: ' a \n\n b', question: ' c? ', cell };

test('notes are the lines that say something, and the vocabulary is asked for once', async () => {
  expect(notesIn('\n a \r\n\nb')).toEqual(['a', 'b']);
  const { client, queries } = fakeWorker();
  const grounding = createGrounding({ client, start });
  await grounding.ask();
  await grounding.ask();
  expect(queries).toMatchObject([
    { kind: 'grounded', notes: ['a', 'b'], question: 'c?', withVocabulary: true },
    { withVocabulary: false },
  ]);
  expect(grounding.textOf(1)).toBe('two');
  expect(grounding.showsOwn.value).toBe(true);
  expect(grounding.phase.value).toBe('live');
});

test('runs of several cells are kept side by side, and answer the predictions', async () => {
  const { client } = fakeWorker();
  const grounding = createGrounding({ client, start });
  expect(groundingOutcomes([])).toBeNull();
  await grounding.start();
  expect(groundingOutcomes(grounding.runs.value)).toEqual({ followsConflict: 98 });
  grounding.cell.value = { ...cell, notes: 2, place: 'last' };
  await grounding.start();
  await grounding.start();
  expect(grounding.runs.value).toHaveLength(2);
  expect(groundingOutcomes(grounding.runs.value)).toEqual({ followsConflict: 98, namesOther: 2 });
});

test('a stopped run is not kept, a failure is put into words', async () => {
  const { client } = fakeWorker(true);
  const grounding = createGrounding({ client, start });
  const done = grounding.start();
  grounding.stop();
  await done;
  expect(grounding.phase.value).toBe('stopped');
  expect(grounding.runs.value).toEqual([]);
  await grounding.ask();
  expect(grounding.failure.value?.message).toBe('Nothing came.');
  expect(grounding.notes.value).toBe(start.notes);
});

test('a link holds cell, notes and question, and no more notes than the kind has', () => {
  const { client } = fakeWorker();
  const grounding = createGrounding({ client, start });
  grounding.cell.value = { mentions: 10, content: 'right', notes: 4, place: 'last' };
  grounding.notes.value = 'x lives in y.\nz, too';
  const fragment = groundingLink(grounding, [0, 10, 1000]).fragment('g');
  const opened = createGrounding({ client, start });
  expect(groundingLink(opened, [0, 10, 1000]).open(fragment, 'g')).toBe('opened');
  expect(opened.cell.value).toEqual(grounding.cell.value);
  expect(opened.notes.value).toBe(grounding.notes.value);
  const silent = fragment.replace('content:right', 'content:silent');
  expect(groundingLink(opened, [0, 10, 1000]).open(silent, 'g')).toBe('opened');
  expect(opened.cell.value).toMatchObject({ content: 'silent', notes: 1, place: 'first' });
});
