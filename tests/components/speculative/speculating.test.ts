import { expect, test } from 'vitest';
import type { SpeculativeQuery, SpeculativeUpdate } from '#run/experiment/protocol';
import { RunError } from '#run/failure';
import { createSpeculating } from '../../../components/speculative/speculating.ts';

const counts = { passes: 2, looked: 4, accepted: 2, chance: 0.5, tokens: 4, ended: 0 };
const update = (done: number): SpeculativeUpdate =>
  ({ done, texts: 2, gamma: 4, counts }) as SpeculativeUpdate;

function fakeWorker(fail = false) {
  const queries: SpeculativeQuery[] = [];
  const experiment = async function* (query: SpeculativeQuery, signal?: AbortSignal) {
    queries.push(query);
    if (fail) throw new RunError('offline', 'Nothing came.');
    for (const done of [0, 1, 2]) {
      await Promise.resolve();
      if (signal?.aborted === true) return;
      yield update(done);
    }
  };
  return { client: { experiment } as never, queries };
}

test('a run asks for what the fields say, and joins those before it', async () => {
  const { client, queries } = fakeWorker();
  let clock = 0;
  const speculating = createSpeculating({ client, prompt: 'x', now: () => (clock += 1000) });
  await speculating.start();
  expect(queries[0]).toMatchObject({ prompt: 'x', gamma: 4, temperature: 1, seed: 1, timed: true });
  expect(speculating.phase.value).toBe('live');
  expect(speculating.share.value).toBe(1);
  expect(speculating.secondsLeft.value).toBe(0);
  speculating.draft.value = { ...speculating.draft.value, gamma: 2 };
  await speculating.start();
  await speculating.start();
  expect(speculating.runs.value.map(({ gamma }) => gamma)).toEqual([4, 2]);
});

test('a stopped run is shown as far as it came, and not kept', async () => {
  const { client } = fakeWorker();
  const speculating = createSpeculating({ client, prompt: 'x' });
  const done = speculating.start();
  speculating.stop();
  await done;
  expect(speculating.phase.value).toBe('stopped');
  expect(speculating.runs.value).toEqual([]);
});

test('a failure is put into words, and what was typed stays', async () => {
  const { client } = fakeWorker(true);
  const speculating = createSpeculating({ client, prompt: 'x' });
  await speculating.start();
  expect(speculating.phase.value).toBe('failed');
  expect(speculating.failure.value?.message).toBe('Nothing came.');
  expect(speculating.draft.value.prompt).toBe('x');
});
