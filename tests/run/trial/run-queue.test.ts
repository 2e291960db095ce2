import { RunError } from '#run/failure';
import { runQueue, trialWorkers, type QueuedTrial } from '#run/trial/run-queue';
import type { TrialResult, TrialSpec } from '#run/trial/spec';
import { describe, expect, it } from 'vitest';

const spec = { size: 'sprout', steps: 1, seed: 1, text: { kind: 'given', documents: ['a'] } } as const;
const trials = ['a', 'b', 'c', 'd', 'e'].map((key): QueuedTrial => ({ key, spec }));
const result = { heldOutLoss: 1 } as TrialResult;

interface Call {
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

function bench() {
  const calls: Call[] = [];
  const found: string[] = [];
  const stop = new AbortController();
  let closed = 0;
  const client = {
    trial: (_: TrialSpec, options?: { signal?: AbortSignal }) =>
      new Promise<TrialResult>((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new RunError('cancelled', 'stopped')));
        calls.push({ finish: () => resolve(result), fail: reject });
      }),
    close: () => {
      closed++;
    },
  };
  const run = (workers: number): Promise<void> =>
    runQueue(trials, {
      workers,
      signal: stop.signal,
      onProgress: () => undefined,
      onResult: (key) => found.push(key),
      open: () => client,
    });
  return { calls, found, stop, run, closed: () => closed };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('runQueue', () => {
  it('runs as many at a time as there are workers, each trial once', async () => {
    const { calls, found, run, closed } = bench();
    const all = run(2);
    for (let i = 0; i < 5; i++) {
      await settle();
      expect(calls.length).toBe(Math.min(5, i + 2));
      calls[i]!.finish();
    }
    await all;
    expect(found.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(closed()).toBe(2);
  });

  it('ends everything at a stop', async () => {
    const { calls, found, stop, run, closed } = bench();
    const all = run(2);
    calls[0]!.finish();
    await settle();
    stop.abort();
    await expect(all).rejects.toMatchObject({ code: 'cancelled' });
    expect(found).toEqual(['a']);
    expect(closed()).toBe(2);
  });

  it('tells the first failure and ends the others', async () => {
    const { calls, run, closed } = bench();
    const all = run(2);
    calls[1]!.fail(new RunError('crashed', 'The worker broke off.'));
    await expect(all).rejects.toMatchObject({ code: 'crashed' });
    expect(calls.length).toBe(2);
    expect(closed()).toBe(2);
  });

  it('takes two workers where cores are to spare', () => {
    expect([1, 2, 3, 8].map((cores) => trialWorkers(cores))).toEqual([1, 1, 2, 2]);
  });
});
