import { expect, test } from 'vitest';
import type { ExperimentQuery } from '#run/experiment/protocol';
import { RunError } from '#run/failure';
import { createPersonAsking } from '../../../components/ladder/asking.ts';
import { createClimbing } from '../../../components/ladder/climbing.ts';

function fakeWorker(updates: readonly object[], fail = false) {
  const queries: ExperimentQuery[] = [];
  const experiment = async function* (query: ExperimentQuery, signal?: AbortSignal) {
    queries.push(query);
    if (fail) throw new RunError('offline', 'Nothing came.');
    for (const update of updates) {
      await Promise.resolve();
      if (signal?.aborted === true) return;
      yield update;
    }
  };
  return { client: { experiment, onLoading: () => () => undefined } as never, queries };
}
const steps = [0, 400, 800].map((done) => ({ done, questions: 800, rungs: [] }));

test('a climb asks at the temperature and from the seed that are set, and tells the time left', async () => {
  const { client, queries } = fakeWorker(steps);
  let clock = 0;
  const climbing = createClimbing({ client, now: () => (clock += 1000) });
  climbing.settings.value = { temperature: 0.7, seed: 3 };
  await climbing.start();
  expect(queries[0]).toMatchObject({ kind: 'ladder', temperature: 0.7, seed: 3, phrasing: 0 });
  expect(climbing.phase.value).toBe('live');
  expect(climbing.share.value).toBe(1);
  expect(climbing.secondsLeft.value).toBe(0);
});

test('a climb that is stopped, or fails, says so', async () => {
  const climbing = createClimbing({ client: fakeWorker(steps).client });
  const done = climbing.start();
  climbing.stop();
  await done;
  expect(climbing.phase.value).toBe('stopped');
  const failing = createClimbing({ client: fakeWorker([], true).client });
  await failing.start();
  expect(failing.phase.value).toBe('failed');
  expect(failing.failure.value?.message).toBe('Nothing came.');
});

test('a person is asked about once there is a name, and the next time from the next seed', async () => {
  const { client, queries } = fakeWorker([{ answers: [] }]);
  const asking = createPersonAsking({ client, name: '  ' });
  await asking.ask();
  expect(asking.failure.value?.message).toBe('There is no name to ask about.');
  asking.draft.value = { ...asking.draft.value, name: '<user>' };
  await asking.ask();
  expect(asking.failure.value?.message).toBe('That is no name.');
  expect(queries).toEqual([]);
  asking.draft.value = { ...asking.draft.value, name: 'Ada' };
  asking.guess.value = 'often';
  await asking.ask();
  expect(queries[0]).toMatchObject({
    kind: 'ladder-person',
    name: 'Ada',
    relation: 'home',
    count: 5,
    seed: 1,
  });
  expect(asking.guess.value).toBeNull();
  expect(asking.failure.value).toBeNull();
  expect(asking.draft.value.seed).toBe(2);
});
