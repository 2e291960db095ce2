import { describe, expect, test, vi } from 'vitest';
import { createModelsBridge, type BridgeClient } from '#notebook/bridge/models-bridge';
import { RunError } from '#run/failure';
import type { AnswersUpdate, ModelInfo, NextTokens } from '#run/protocol';

const info = { parameters: 114_000, contextLength: 192, vocabularySize: 1024 } as ModelInfo;
const never = new AbortController().signal;

function fakeClient(parts: Partial<BridgeClient> = {}) {
  const client = {
    analyse: vi.fn((query: { kind: string; texts?: readonly string[] }) =>
      Promise.resolve(
        query.kind === 'tokens'
          ? {
              model: info,
              texts: (query.texts ?? []).map(() => ({ pieces: [{ id: 7, text: ' Mara', kind: 'text' }] })),
            }
          : {
              model: info,
              tokens: [{ piece: { id: 7, text: ' Mara' }, nats: 2 }],
              meanNats: 2,
              perplexity: Math.exp(2),
            },
      ),
    ),
    nextToken: vi.fn(() =>
      Promise.resolve({ tokens: [{ id: 7, text: ' a', probability: 0.5 }] } as unknown as NextTokens),
    ),
    async *generate() {
      await Promise.resolve();
      yield { answers: [{ text: 'a ba' }] } as unknown as AnswersUpdate;
      yield { answers: [{ text: 'a baker.' }] } as unknown as AnswersUpdate;
    },
    ...parts,
  };
  return client as typeof client & BridgeClient;
}

describe('what cells ask is answered in the shape they were promised', () => {
  const client = fakeClient();
  const ask = createModelsBridge(client, { ensureOwn: () => Promise.resolve() });

  test.each([
    ['tokenize', { text: 'Mara' }, [{ id: 7, text: ' Mara' }]],
    ['next', { prompt: 'Mara is' }, [{ text: ' a', probability: 0.5 }]],
    ['generate', { prompt: 'Mara is', count: 1 }, ['a baker.']],
    [
      'score',
      { text: 'Mara' },
      { tokens: [{ text: ' Mara', nats: 2 }], meanNats: 2, perplexity: Math.exp(2) },
    ],
    ['describe', undefined, { name: 'fern', parameters: 114_000, contextLength: 192, vocabularySize: 1024 }],
  ])('%s', async (method, query, answer) => {
    expect(await ask(method, query, never)).toEqual(answer);
  });

  test('list, the reader’s own among them', async () => {
    const names = (await ask('list', {}, never)) as { name: string }[];
    expect(names.map(({ name }) => name)).toEqual(['fern', 'shrub', 'own']);
  });

  test('what is left out has its usual value', async () => {
    await ask('next', { prompt: 'x' }, never);
    expect(client.nextToken).toHaveBeenLastCalledWith({
      model: { kind: 'shipped', name: 'fern' },
      prompt: 'x',
      temperature: 1,
      top: 10,
    });
  });
});

test.each([
  ['next', { prompt: 'x', temperature: 'hot' }, "temperature is 'hot': give a number from 0.01 to 5."],
  ['next', { prompt: 'x', top: 2.5 }, 'top is 2.5: give a whole number from 1 to 1,024.'],
  ['next', { prompt: 'x', top: NaN }, 'top is NaN: give a whole number from 1 to 1,024.'],
  ['next', {}, 'prompt is missing: give models.next a text.'],
  [
    'next',
    'Mara is',
    "models.next takes one object, as in models.next({ prompt: 'Mara is' }), not 'Mara is'.",
  ],
  [
    'next',
    { prompt: 'x', topp: 3 },
    "models.next knows no 'topp': it takes model, prompt, temperature, top.",
  ],
  ['generate', { prompt: 'x', count: 65 }, 'count is 65: give a whole number from 1 to 64.'],
  ['generate', { prompt: 'x', seed: -1 }, 'seed is -1: give a whole number from 0 to 4,294,967,295.'],
  ['generate', { prompt: 'x'.repeat(20_001) }, 'prompt has 20,001 characters: give it at most 20,000.'],
  ['score', { text: 7 }, 'text is 7: give models.score a text.'],
  ['score', { text: 'x', model: 'oak' }, "There is no model 'oak': the models are 'fern', 'shrub', 'own'."],
  ['eat', {}, 'There is no models.eat: there are models.list'],
  ['__proto__', {}, 'There is no models.__proto__'],
  ['constructor', {}, 'There is no models.constructor'],
])('models.%s(%j) says what is wrong', async (method, query, message) => {
  await expect(createModelsBridge(fakeClient())(method, query, never)).rejects.toThrow(message);
});

test('without a model of one’s own, it is said and not listed', async () => {
  const ask = createModelsBridge(fakeClient());
  await expect(ask('next', { prompt: 'x', model: 'own' }, never)).rejects.toThrow('grow one first');
  expect(await ask('list', {}, never)).toHaveLength(2);
  const refused = createModelsBridge(fakeClient(), {
    ensureOwn: () => Promise.reject(new RunError('no-model', 'None.')),
  });
  await expect(refused('score', { text: 'x', model: 'own' }, never)).rejects.toThrow('grow one first');
});

test('a worker that dies fails the question and not the next one', async () => {
  const analyse = vi.fn().mockRejectedValueOnce(new RunError('crashed', 'The worker broke off.'));
  const ask = createModelsBridge(fakeClient({ analyse: analyse as BridgeClient['analyse'] }));
  await expect(ask('score', { text: 'x' }, never)).rejects.toThrow('The worker broke off. A fresh worker');
  expect(await ask('generate', { prompt: 'x' }, never)).toEqual(['a baker.']);
});

test('a question that was overtaken by the page’s own is asked again', async () => {
  const answer = { tokens: [] } as unknown as NextTokens;
  const nextToken = vi.fn().mockResolvedValueOnce(null).mockResolvedValueOnce(answer);
  expect(await createModelsBridge(fakeClient({ nextToken }))('next', { prompt: 'x' }, never)).toEqual([]);
  expect(nextToken).toHaveBeenCalledTimes(2);
});

test('questions wait their turn, and one that is abandoned never gets it', async () => {
  const finish: (() => void)[] = [];
  const nextToken = vi.fn(
    () =>
      new Promise<NextTokens>((resolve) =>
        finish.push(() => resolve({ tokens: [] } as unknown as NextTokens)),
      ),
  );
  const ask = createModelsBridge(fakeClient({ nextToken }));
  const control = new AbortController();
  const first = ask('next', { prompt: '1' }, never);
  const second = ask('next', { prompt: '2' }, control.signal);
  const third = ask('next', { prompt: '3' }, never);
  control.abort();
  await expect(second).rejects.toThrow('Nobody waits');
  await vi.waitFor(() => expect(finish).toHaveLength(1));
  finish[0]!();
  await first;
  await vi.waitFor(() => expect(finish).toHaveLength(2));
  finish[1]!();
  await third;
  expect(nextToken.mock.calls).toMatchObject([[{ prompt: '1' }], [{ prompt: '3' }]]);
});

test('abandoning an answer that is being written ends it in the worker', async () => {
  const control = new AbortController();
  let signal: AbortSignal | undefined;
  const ask = createModelsBridge(
    fakeClient({
      async *generate(_, given) {
        signal = given;
        yield { answers: [] } as unknown as AnswersUpdate;
        await new Promise<void>((resolve) => given!.addEventListener('abort', () => resolve()));
      },
    }),
  );
  const answer = ask('generate', { prompt: 'x' }, control.signal);
  await vi.waitFor(() => expect(signal).toBeDefined());
  control.abort();
  await expect(answer).rejects.toThrow('Nobody waits');
  expect(signal!.aborted).toBe(true);
});
