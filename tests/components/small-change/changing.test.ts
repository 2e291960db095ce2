import { expect, test, vi } from 'vitest';
import { RunError } from '#run/failure';
import type { ChangeQuery, ChangeResult, EditSearchUpdate } from '#run/small-change/protocol';
import { createChanging, type Changing } from '../../../components/small-change/changing.ts';

/** Two tokens; the first is likelier unless the text holds an x, and the less so the longer the text. */
function read(text: string): ChangeResult['before'] {
  const high = 0.6 + 0.3 / (1 + text.length);
  const probabilities = Float64Array.from(text.includes('x') ? [1 - high, high] : [high, 1 - high]);
  return {
    probabilities,
    likeliest: text.includes('x') ? 1 : 0,
    answer: '',
    judgement: null,
    reading: { tokens: 1, tokensRead: 1, contextLength: 9, unknownCharacters: [] },
  };
}

const readingMs = 40;

function fakeWorker({ fails = false } = {}) {
  const asked: ChangeQuery[] = [];
  const client = {
    onLoading: () => () => undefined,
    analyse: async (query: ChangeQuery): Promise<ChangeResult> => {
      asked.push(query);
      await new Promise((resolve) => setTimeout(resolve, readingMs));
      if (fails) throw new RunError('offline', 'Nothing came.');
      return {
        model: { name: 'fern' } as ChangeResult['model'],
        before: read(query.before),
        after: read(query.after),
        meaning: query.after.includes('other') ? 'other' : 'kept',
        vocabulary: ['yes', 'no'],
      };
    },
    experiment: async function* (_: object, signal?: AbortSignal) {
      for (const done of [0, 1, 2]) {
        await Promise.resolve();
        if (signal?.aborted === true) return;
        yield { done, total: 2 } as EditSearchUpdate;
      }
    },
  };
  return { client: client as never, asked };
}

const start = { prompt: 'abc', edited: 'abc', model: 'fern', panel: 'hunt' } as const;
function changingWith(options = {}): { changing: Changing; asked: ChangeQuery[] } {
  const { client, asked } = fakeWorker(options);
  let clock = 0;
  const own = { ensureModel: () => Promise.resolve() };
  const now = (): number => (clock += 1000);
  return {
    changing: createChanging({ client, own, shipped: ['fern'], start, seed: 6, now }),
    asked,
  };
}

/** Lets everything that waits for nothing else come to its end. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3 * readingMs));

test('the smallest flip is kept: by distance, then by divergence', async () => {
  const { changing } = changingWith();
  changing.edit('abcxx');
  await changing.compare();
  expect(changing.best.value).toMatchObject({ text: 'abcxx', distance: 2 });
  changing.edit('abx');
  await settle();
  expect(changing.best.value).toMatchObject({ text: 'abx', distance: 1 });
  const first = changing.best.value!.divergence;
  changing.edit('abcx');
  await settle();
  // One edit as well, and less divergent, since the probabilities lie closer together.
  expect(changing.best.value!.text).toBe('abcx');
  expect(changing.best.value!.divergence).toBeLessThan(first);
  changing.edit('abd');
  await settle();
  expect(changing.best.value!.text).toBe('abcx');
  expect(changing.compared.value!.after).toBe('abd');
});

test('another person’s name is no find, and another prompt begins anew', async () => {
  const { changing } = changingWith();
  changing.edit('otherx');
  await changing.compare();
  expect(changing.compared.value!.divergence).toBeGreaterThan(0);
  expect(changing.best.value).toBeNull();
  changing.edit('abx');
  await settle();
  changing.pick('abcd');
  expect([changing.best.value, changing.compared.value, changing.edited.value]).toEqual([null, null, 'abcd']);
  expect(changing.phase.value).toBe('recorded');
});

test('nothing is asked before the first press; then what is typed while it reads is read last', async () => {
  const { changing, asked } = changingWith();
  changing.edit('a');
  await settle();
  expect(asked).toEqual([]);
  const done = changing.compare();
  await vi.waitFor(() => expect(asked).toHaveLength(1), { interval: 1 });
  for (const text of ['ab', 'abx', 'abxc']) changing.edit(text);
  await done;
  expect(asked.map(({ after }) => after)).toEqual(['a', 'abxc']);
  expect(changing.compared.value!.after).toBe('abxc');
});

test('a search tells how far it is, and a stop leaves what was found', async () => {
  const { changing } = changingWith();
  const whole = changing.searchAll();
  await whole;
  expect(changing.phase.value).toBe('live');
  expect(changing.search.value).toMatchObject({ done: 2, total: 2 });
  const done = changing.searchAll();
  changing.stop();
  await done;
  expect(changing.phase.value).toBe('stopped');
  expect(changing.progress.value).toBeNull();
  const reading = changing.compare();
  changing.stop();
  expect(changing.phase.value).toBe('stopped');
  await reading;
  expect(changing.compared.value).toBeNull();
});

test('a failure is put into words, and a link sets the fields without running', async () => {
  const { changing, asked } = changingWith({ fails: true });
  await changing.compare();
  expect(changing.phase.value).toBe('failed');
  expect(changing.failure.value?.message).toBe('Nothing came.');
  changing.restore({ prompt: 'p', edited: 'q', model: 'nowhere', panel: 'kinds' });
  expect([changing.prompt.value, changing.edited.value, changing.choice.value]).toEqual(['p', 'q', 'fern']);
  expect(changing.panel.value).toBe('kinds');
  expect(changing.phase.value).toBe('recorded');
  expect(asked).toHaveLength(1);
});
