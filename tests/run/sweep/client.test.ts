import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSweepClient, type SweepPort } from '#run/sweep/client';
import type { SweepReply, SweepRequest } from '#run/sweep/protocol';

const run = { width: 8, steps: 10, windows: 1, rate: 0.01, seed: 1 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const workers: (SweepPort & { requests: SweepRequest[]; ended: boolean })[] = [];
  const client = createSweepClient(() => {
    const worker = {
      requests: [] as SweepRequest[],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (request: SweepRequest) => void worker.requests.push(request),
      terminate: () => void (worker.ended = true),
    };
    workers.push(worker);
    return worker;
  });
  const say = (reply: SweepReply): void =>
    workers.at(-1)!.onmessage!({ data: reply } as MessageEvent<SweepReply>);
  const stopping = new AbortController();
  const shares: number[] = [];
  const watch = { signal: stopping.signal, onProgress: (share: number) => void shares.push(share) };
  return { workers, client, say, stopping, shares, watch };
}

test('a run is told of as it goes and ends with its loss', async () => {
  const { client, say, shares, watch, workers } = setUp();
  const loss = client.train(run, watch);
  expect(workers[0]!.requests).toEqual([{ id: 1, type: 'train', run }]);
  say({ id: 1, type: 'progress', share: 0.5 });
  say({ id: 1, type: 'trained', loss: 2.25 });
  await expect(loss).resolves.toBe(2.25);
  expect(shares).toEqual([0.5]);
});

test('a stop is passed on, and progress after it is not shown', async () => {
  const { client, say, stopping, shares, watch, workers } = setUp();
  const loss = client.train(run, watch);
  stopping.abort();
  expect(workers[0]!.requests.at(-1)).toEqual({ id: 1, type: 'cancel' });
  say({ id: 1, type: 'progress', share: 0.9 });
  const failure = { code: 'cancelled', message: 'The run was stopped.', remedy: '' } as const;
  say({ id: 1, type: 'failed', failure });
  await expect(loss).rejects.toMatchObject({ code: 'cancelled' });
  expect(shares).toEqual([]);
  expect(workers[0]!.ended).toBe(false);
});

test('a worker that does not stop in time is ended, and the next job has a fresh one', async () => {
  const { client, say, stopping, watch, workers } = setUp();
  const loss = client.train(run, watch);
  stopping.abort();
  const stopped = expect(loss).rejects.toMatchObject({ code: 'cancelled' });
  vi.advanceTimersByTime(1100);
  await stopped;
  expect(workers[0]!.ended).toBe(true);
  const next = client.train(run, { ...watch, signal: new AbortController().signal });
  expect(workers).toHaveLength(2);
  say({ id: 2, type: 'trained', loss: null });
  await expect(next).resolves.toBeNull();
});

test('a crash fails every job under way, in words', async () => {
  const { client, watch, workers } = setUp();
  const loss = client.train(run, watch);
  const law = client.fit([], 10, watch);
  workers[0]!.onerror!({ message: 'out of memory', preventDefault() {} } as unknown as ErrorEvent);
  await expect(loss).rejects.toMatchObject({
    code: 'crashed',
    message: expect.stringContaining('out of memory') as string,
  });
  await expect(law).rejects.toMatchObject({ code: 'crashed' });
});
