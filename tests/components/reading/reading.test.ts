import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { createReading } from '#components/reading/reading.ts';
import type { AnalysisQuery, AttentionResult, EmbeddingsResult, TokensResult } from '#run/analysis/protocol';
import type { RunClient } from '#run/client';
import { RunError } from '#run/failure';

const pieces = (text: string) =>
  text === ''
    ? []
    : text.split(' ').map((word, index) => ({ id: 300 + index, text: ` ${word}`, kind: 'text' }));
const taken = (texts: readonly string[]) =>
  ({
    texts: texts.map((text) => ({ text, pieces: pieces(text), characters: text.length, words: 1 })),
  }) as unknown as TokensResult;

function setUp(answer?: (query: AnalysisQuery) => Promise<unknown>) {
  const queries: AnalysisQuery[] = [];
  const analyse = vi.fn((query: AnalysisQuery) => {
    queries.push(query);
    if (answer !== undefined) return answer(query);
    if (query.kind === 'tokens') return Promise.resolve(taken(query.texts));
    if (query.kind === 'embeddings') return Promise.resolve({ picked: { id: query.token } });
    return Promise.resolve(query.kind === 'attention' ? { pieces: pieces(query.text) } : {});
  }) as unknown as RunClient['analyse'];
  const own = { grown: signal(false), ensureModel: vi.fn(() => Promise.resolve()) };
  const recorded = {
    text: 'Mara takes the ferry',
    picked: 3,
    tokens: taken(['Mara takes the ferry', 'Code', 'Emoji']),
    embeddings: { picked: { id: 303 } } as unknown as EmbeddingsResult,
    attention: {} as AttentionResult,
  };
  return {
    queries,
    own,
    reading: createReading({ client: { analyse }, own, shipped: 'fern', recorded, pauseMs: 5 }),
  };
}

test('begins with what was recorded, and asks nothing', () => {
  const { reading, queries } = setUp();
  expect(reading.phase.value).toBe('recorded');
  expect(reading.shown.value.tokens.texts).toHaveLength(3);
  expect(queries).toEqual([]);
});

test('reads a text once, when typing has stopped', async () => {
  const { reading, queries } = setUp();
  reading.setText('Ole');
  reading.setText('Ole wakes up');
  await vi.waitFor(() => expect(reading.phase.value).toBe('live'));
  const model = { kind: 'shipped', name: 'fern' };
  expect(queries).toEqual([
    { kind: 'tokens', model, texts: ['Ole wakes up', 'Code', 'Emoji'] },
    { kind: 'attention', model, text: 'Ole wakes up' },
    // The text has three tokens now: the fourth that was picked gives way to the last.
    { kind: 'embeddings', model, token: 302, count: 8 },
  ]);
  expect(reading.picked.value).toBe(2);
});

test('of two readings under way the newer one is shown', async () => {
  const waiting: (() => void)[] = [];
  const { reading } = setUp(async (query) => {
    if (query.kind === 'tokens') {
      if (query.texts[0] === 'slow') await new Promise<void>((resolve) => waiting.push(resolve));
      return taken(query.texts);
    }
    return { picked: { id: 1 } };
  });
  reading.setText('slow');
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  reading.setText('quick');
  await vi.waitFor(() => expect(reading.phase.value).toBe('live'));
  waiting[0]!();
  await new Promise((resolve) => setTimeout(resolve));
  expect(reading.shown.value.tokens.texts[0]!.text).toBe('quick');
});

test('an empty text is read without a fault', async () => {
  const { reading, queries } = setUp();
  reading.setText('');
  await vi.waitFor(() => expect(reading.phase.value).toBe('live'));
  expect(queries.at(-1)).toMatchObject({ kind: 'embeddings', token: 303 });
  expect(reading.picked.value).toBe(0);
});

test('a failure is explained and leaves what was shown', async () => {
  const { reading } = setUp(() => Promise.reject(new RunError('offline', 'No connection.')));
  reading.pick(1);
  await vi.waitFor(() => expect(reading.phase.value).toBe('failed'));
  expect(reading.failure.value).toMatchObject({ code: 'offline', message: 'No connection.' });
  expect(reading.shown.value.tokens.texts[0]!.text).toBe('Mara takes the ferry');
});

test('the reader’s own model is put in place before it is asked', async () => {
  const { reading, own, queries } = setUp();
  own.grown.value = true;
  reading.choose('grown');
  await vi.waitFor(() => expect(reading.phase.value).toBe('live'));
  expect(own.ensureModel).toHaveBeenCalledOnce();
  expect(queries.every(({ model }) => model.kind === 'grown')).toBe(true);
});

test('a link sets the controls and asks nothing', () => {
  const { reading, queries } = setUp();
  reading.restore({ text: 'Ida', picked: 0, tab: 'attention', moment: 'before', head: 2 });
  expect([reading.text, reading.tab, reading.moment, reading.head].map(({ value }) => value)).toEqual([
    'Ida',
    'attention',
    'before',
    2,
  ]);
  expect(queries).toEqual([]);
});
