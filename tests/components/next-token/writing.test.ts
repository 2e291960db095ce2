import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Analyses, AnalysisKind } from '#run/analysis/protocol';
import { RunError } from '#run/failure';
import type { ModelInfo } from '#run/protocol';
import { createWriting, type RecordedNextToken } from '../../../components/next-token/writing.ts';

const model: ModelInfo = {
  source: { kind: 'shipped', name: 'fern' },
  name: 'fern',
  parameters: 10,
  vocabularySize: 4,
  contextLength: 8,
  steps: 5,
  world: null,
};
const recorded: RecordedNextToken = {
  model,
  text: { prompt: 'a', tokens: [{ id: 1, nats: 0.5 }] },
  logits: [0, 1, 2, 3],
  vocabulary: ['<eos>', ' a', ' b', ' c'],
};

/** A worker whose ratings depend on the last token alone. */
function fakeWorker() {
  const asked: (readonly number[])[] = [];
  const answers: { readonly [K in AnalysisKind]?: (query: Analyses[K]['query']) => Analyses[K]['result'] } = {
    score: ({ text }) => ({
      model,
      tokens: [...text].map((letter) => ({
        piece: { id: letter.charCodeAt(0) - 96, text: ` ${letter}`, kind: 'text' },
        nats: 1,
      })),
      meanNats: 1,
      perplexity: Math.E,
    }),
    logits: ({ ids, withVocabulary }) => {
      asked.push(ids);
      const last = ids.at(-1) ?? 0;
      return {
        model,
        logits: Float32Array.from([0, 1, 2, 3], (value) => (value + last) % 4),
        lost: 0,
        ...(withVocabulary === true && { vocabulary: recorded.vocabulary }),
      };
    },
  };
  const analyse = vi.fn((query: { kind: AnalysisKind }) =>
    Promise.resolve((answers[query.kind] as (query: unknown) => unknown)(query)),
  );
  return { client: { analyse } as never, analyse, asked };
}

const own = { grown: signal(false), ensureModel: () => Promise.resolve() };
const begin = (client: never) => createWriting({ client, own, shipped: ['fern'], recorded });

test('the recorded distribution answers to the controls without a model', () => {
  const { client, analyse } = fakeWorker();
  const writing = begin(client);
  expect(writing.trace.value).toHaveLength(1);
  writing.set('topK', 2);
  writing.set('temperature', 0.5);
  const [first, second, third] = writing.trace.value;
  expect([first, second, third].map((step) => step!.step)).toEqual(['logits', 'temperature', 'topK']);
  expect(third!.dropped).toEqual([0, 1]);
  writing.reset();
  expect(writing.trace.value).toHaveLength(1);
  expect(analyse).not.toHaveBeenCalled();
});

test('a forced token is put down with the probability it had, and the next is asked for after it', async () => {
  const { client, asked } = fakeWorker();
  const writing = begin(client);
  writing.set('topK', 1);
  await writing.force(2);
  const [step] = writing.path.value;
  expect(step!.own).toBeCloseTo(Math.exp(2) / (1 + Math.E + Math.exp(2) + Math.exp(3)), 10);
  expect(step!.drawnFrom).toBe(0);
  expect(asked).toEqual([[1, 2]]);
  expect(writing.text.value.map(({ text, given }) => [text, given])).toEqual([
    [' a', true],
    [' b', false],
  ]);
});

test('the same seed writes the same text, another one another', async () => {
  const write = async (seed: number) => {
    const writing = begin(fakeWorker().client);
    writing.seed.value = seed;
    await writing.draw(12);
    return writing.path.value.map(({ id }) => id).join(' ');
  };
  const texts = await Promise.all([1, 1, 2, 3, 4].map(write));
  expect(texts[1]).toBe(texts[0]);
  expect(new Set(texts).size).toBeGreaterThan(2);
});

test('the end of the text ends it: nothing is asked, nothing drawn, and a step back opens it again', async () => {
  const { client, asked } = fakeWorker();
  const writing = begin(client);
  await writing.force(3);
  await writing.force(0);
  expect(writing.ended.value).toBe(true);
  expect(asked).toEqual([[1, 3]]);
  await writing.draw(3);
  expect(writing.path.value).toHaveLength(2);
  await writing.rewind(1);
  expect(writing.ended.value).toBe(false);
  expect(asked.at(-1)).toEqual([1, 3]);
});

test('texts that were left are branches to go back to', async () => {
  const writing = begin(fakeWorker().client);
  await writing.force(3);
  await writing.force(2);
  await writing.rewind(1);
  await writing.force(1);
  expect(writing.branches.value.map(({ ids }) => ids)).toEqual([
    [3, 2],
    [3, 1],
  ]);
  await writing.follow([3, 2]);
  expect(writing.path.value.map(({ id }) => id)).toEqual([3, 2]);
});

test('another prompt begins anew, and until it is read that is said', async () => {
  const writing = begin(fakeWorker().client);
  await writing.force(3);
  writing.prompt.value = 'cb';
  expect(writing.moved.value).toBe(true);
  expect(writing.text.value).toHaveLength(2);
  await writing.read();
  expect(writing.moved.value).toBe(false);
  expect(writing.text.value.map(({ text }) => text)).toEqual([' c', ' b']);
  expect(writing.branches.value).toEqual([]);
});

test('a worker that dies is told of, and nothing that was written is lost', async () => {
  const { client, analyse } = fakeWorker();
  const writing = begin(client);
  await writing.force(3);
  analyse.mockRejectedValueOnce(new RunError('crashed', 'The worker stopped.'));
  await writing.force(2);
  expect(writing.phase.value).toBe('failed');
  expect(writing.failure.value).not.toBeNull();
  expect(writing.path.value.map(({ id }) => id)).toEqual([3]);
  await writing.force(2);
  expect(writing.phase.value).toBe('live');
  expect(writing.path.value.map(({ id }) => id)).toEqual([3, 2]);
});

test('Stop ends a stretch after the token under way', async () => {
  const { client, analyse } = fakeWorker();
  const writing = begin(client);
  // From here on the likeliest tokens are 1 and 2 in turn, and the text never ends by itself.
  await writing.force(2);
  writing.set('topK', 1);
  let calls = 0;
  const answer = analyse.getMockImplementation()!;
  analyse.mockImplementation((query) => {
    if (++calls === 3) writing.stop();
    return answer(query);
  });
  await writing.draw(50);
  expect(writing.path.value).toHaveLength(4);
  expect(writing.phase.value).toBe('stopped');
});
