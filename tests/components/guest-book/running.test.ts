import { expect, test } from 'vitest';
import { RunError } from '#run/failure';
import type { GuestBookUpdate } from '#run/guest-book/spec';
import { guestBookLink } from '../../../components/guest-book/guest-book-link.ts';
import { bookProgress, createBookRunning } from '../../../components/guest-book/running.ts';
import { marksOf } from './books.ts';

const updates: GuestBookUpdate[] = [
  { step: 450, steps: 900, secondsLeft: 10, marks: null },
  { step: 900, steps: 900, secondsLeft: 0, marks: null },
  { step: 900, steps: 900, secondsLeft: 0, marks: marksOf(0.5, 60, 40) },
];

function fakeWorker({ fail = false, silent = false } = {}) {
  const queries: object[] = [];
  let closed = 0;
  const experiment = async function* (query: object, stop?: AbortSignal) {
    queries.push(query);
    if (fail) throw new RunError('crashed', 'It broke off.');
    if (silent && stop?.aborted === false)
      await new Promise((resolve) => stop.addEventListener('abort', resolve));
    for (const update of updates) {
      await Promise.resolve();
      if (stop?.aborted === true) return;
      yield update;
    }
  };
  const client = { experiment, close: () => closed++ } as never;
  return { open: () => Promise.resolve(client), queries, closed: () => closed };
}
const draft = { share: 50, seed: 6 };

test('a run asks for the book that is set, and keeps one for each draft', async () => {
  const worker = fakeWorker();
  const running = createBookRunning({ ...worker, draft });
  await running.start();
  await running.start();
  expect(worker.queries[0]).toEqual({ kind: 'guest-book', onceShare: 0.5, seed: 6 });
  expect(running.phase.value).toBe('live');
  expect(running.share.value).toBe(1);
  expect(running.own.value.map(({ onceShare, seed }) => [onceShare, seed])).toEqual([[0.5, 6]]);
  expect(worker.closed()).toBe(2);
});

test('Stop is obeyed at once, the worker is ended, and nothing is kept', async () => {
  const worker = fakeWorker({ silent: true });
  const running = createBookRunning({ ...worker, draft });
  const done = running.start();
  expect(running.share.value).toBeNull();
  running.stop();
  expect(running.phase.value).toBe('stopped');
  await done;
  expect(running.phase.value).toBe('stopped');
  expect(running.own.value).toEqual([]);
  expect(worker.closed()).toBe(1);
});

test('a failure is told with its words', async () => {
  const running = createBookRunning({ ...fakeWorker({ fail: true }), draft });
  await running.start();
  expect(running.phase.value).toBe('failed');
  expect(running.failure.value?.message).toBe('It broke off.');
});

test('progress is told in words', () => {
  expect(bookProgress(null)).toMatch(/Writing the book/);
  expect(updates.map(bookProgress)).toEqual([
    'Training: step 450 of 900',
    'Letting it write, and asking it',
    'Trained in 900 steps',
  ]);
});

test('a link restores share and seed, and odd shares are refused', () => {
  const running = createBookRunning({ ...fakeWorker(), draft });
  const link = guestBookLink(running);
  expect(link.fragment('book')).toBe('#book=v1,share:50,seed:6');
  expect(link.open('#book=v1,share:62,seed:9', 'book')).toBe('opened');
  expect(running.draft.value).toEqual({ share: 62, seed: 9 });
  for (const bad of ['share:61,seed:9', 'share:92,seed:9', 'share:62,seed:-1', 'share:62'])
    expect(link.open(`#book=v1,${bad}`, 'book')).toBe('damaged');
  expect(running.draft.value).toEqual({ share: 62, seed: 9 });
});
