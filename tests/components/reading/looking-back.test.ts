import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { createLookingBack, type RecordedWindow } from '#components/reading/looking-back.ts';
import type { WindowQuery, WindowResult } from '#run/analysis/protocol';
import type { RunClient } from '#run/client';
import { RunError } from '#run/failure';

const result = (query: Pick<WindowQuery, 'sentences' | 'person'>) =>
  ({
    person: `person ${query.person}`,
    tokens: 10 + 8 * query.sentences,
    probability: 1 / (1 + query.sentences),
    withoutName: 0.1,
  }) as WindowResult;

function setUp(fail?: RunError) {
  const queries: WindowQuery[] = [];
  const analyse = vi.fn((query: WindowQuery) => {
    queries.push(query);
    return fail === undefined ? Promise.resolve(result(query)) : Promise.reject(fail);
  }) as unknown as RunClient['analyse'];
  const own = { grown: signal(false), ensureModel: vi.fn(() => Promise.resolve()) };
  const lengths = [0, 2, 4];
  const recorded: RecordedWindow = {
    state: { person: 0, question: 'boat', sentences: 4 },
    shown: result({ person: 0, sentences: 4 }),
    curve: lengths.map((sentences) => ({ sentences, tokens: 1, probability: 1, withoutName: 0 })),
  };
  return { queries, looking: createLookingBack({ client: { analyse }, own, shipped: 'fern', recorded }) };
}

test('another length is asked alone: the curve is known', async () => {
  const { looking, queries } = setUp();
  await looking.change({ sentences: 2 });
  expect(queries).toHaveLength(1);
  expect(queries[0]).toMatchObject({ kind: 'window', person: 0, question: 'boat', sentences: 2 });
  expect(looking.shown.value.tokens).toBe(26);
  expect(looking.phase.value).toBe('live');
});

test('another person has another curve, the length that is shown first', async () => {
  const { looking, queries } = setUp();
  await looking.change({ person: 1 });
  expect(queries.map(({ sentences }) => sentences)).toEqual([4, 0, 2]);
  expect(looking.curve.value.map(({ sentences }) => sentences)).toEqual([0, 2, 4]);
  expect(looking.shown.value.person).toBe('person 1');
});

test('a change under way gives way to the next, and the curve is of one person', async () => {
  const { looking } = setUp();
  const first = looking.change({ person: 1 });
  const second = looking.change({ person: 2 });
  await Promise.all([first, second]);
  expect(looking.shown.value.person).toBe('person 2');
  expect(looking.curve.value).toHaveLength(3);
  expect(looking.curve.value.every(({ tokens }) => tokens > 1)).toBe(true);
});

test('a slider moved while a new curve is drawn does not keep the old one', async () => {
  const { looking } = setUp();
  const first = looking.change({ person: 1 });
  const second = looking.change({ sentences: 0 });
  await Promise.all([first, second]);
  expect(looking.curve.value.every(({ tokens }) => tokens > 1)).toBe(true);
});

test('a failure is explained', async () => {
  const { looking } = setUp(new RunError('offline', 'No connection.'));
  await looking.change({ sentences: 0 });
  expect(looking.phase.value).toBe('failed');
  expect(looking.failure.value?.message).toBe('No connection.');
});

test('a link moves the controls, and says that what is shown is another text', async () => {
  const { looking, queries } = setUp();
  expect(looking.moved.value).toBe(false);
  looking.restore({ person: 2, question: 'home', sentences: 2 });
  expect(looking.moved.value).toBe(true);
  expect(queries).toEqual([]);
  await looking.change({});
  expect(looking.moved.value).toBe(false);
  expect(looking.shown.value.person).toBe('person 2');
});
