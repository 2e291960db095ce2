import { expect, test } from 'vitest';
import type { DecoderQuery, DecoderUpdate } from '#run/experiment/protocol';
import { RunError } from '#run/failure';
import { createAdding } from '../../../components/frontier/adding.ts';

function fakeWorker(fail = false) {
  const queries: DecoderQuery[] = [];
  const experiment = async function* (
    query: DecoderQuery,
    signal?: AbortSignal,
  ): AsyncGenerator<DecoderUpdate> {
    queries.push(query);
    if (fail) throw new RunError('offline', 'Nothing came.');
    for (const done of [0, 1, 2]) {
      await Promise.resolve();
      if (signal?.aborted === true) return;
      yield { done, sets: 2, quality: 0.5, diversity: 0.25 * done, samples: [] };
    }
  };
  return { client: { experiment } as never, queries };
}

test('each run adds its mark, with a seed of its own', async () => {
  const { client, queries } = fakeWorker();
  let clock = 0;
  const adding = createAdding({ client, model: 'fern', seed: 6, now: () => (clock += 1000) });
  await adding.add();
  adding.task.value = 'facts';
  await adding.add();
  expect(queries.map(({ seed, task, decoder }) => [seed, task, decoder])).toEqual([
    [6, 'story', { kind: 'sample', temperature: 1.2, minP: 0.1 }],
    [7, 'facts', { kind: 'sample', temperature: 1.2, minP: 0.1 }],
  ]);
  expect(adding.phase.value).toBe('live');
  expect(adding.own.value.map(({ score }) => score)).toEqual([
    { quality: 0.5, diversity: 0.5 },
    { quality: 0.5, diversity: 0.5 },
  ]);
});

test('a stopped run adds nothing, and a failed one says why', async () => {
  const stopped = createAdding({ client: fakeWorker().client, model: 'fern', seed: 6 });
  const done = stopped.add();
  stopped.stop();
  await done;
  expect(stopped.phase.value).toBe('stopped');
  expect(stopped.own.value).toEqual([]);
  const failed = createAdding({ client: fakeWorker(true).client, model: 'fern', seed: 6 });
  await failed.add();
  expect(failed.failure.value?.message).toBe('Nothing came.');
});
