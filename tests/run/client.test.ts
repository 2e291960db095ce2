import type { Checkpoint } from '#models';
import { createRunClient, type RunClient } from '#run/client';
import type {
  ModelInfo,
  ModelSource,
  NextTokens,
  TrainingEvent,
  TrainingOrder,
  WorkerReply,
} from '#run/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeSpawner, lastId, type FakeWorker } from './fake-worker.ts';

const job: TrainingOrder = { spec: { size: 'sprout', seed: 1, backend: 'wasm', steps: 100 }, from: null };
const source: ModelSource = { kind: 'grown' };
const model: ModelInfo = {
  source,
  name: 'fern',
  parameters: 9,
  vocabularySize: 4,
  contextLength: 8,
  steps: 3,
  world: null,
};
const speed = { backend: 'wasm', tokensPerSecond: 9000 } as const;
const checkpointAt = (step: number): TrainingEvent => ({
  type: 'checkpoint',
  checkpoint: { stepsDone: step } as Checkpoint,
});
const question = { model: source, prompt: 'On market day', temperature: 1, top: 8 };
const distribution = (temperature: number): NextTokens => ({
  model,
  reading: { tokens: 3, tokensRead: 3, contextLength: 128, unknownCharacters: [] },
  temperature,
  tokens: [],
  rest: 1,
  entropyNats: 0,
  ranModel: true,
});

let client: RunClient;
let workers: FakeWorker[];

beforeEach(() => {
  vi.useFakeTimers();
  const spawner = createFakeSpawner();
  workers = spawner.workers;
  client = createRunClient({ spawn: spawner.spawn });
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
});

const worker = (index = 0): FakeWorker => workers[index]!;

describe('starting', () => {
  it('starts no worker before the first request', () => {
    expect(workers).toHaveLength(0);
    expect(client.workerNumber).toBe(0);
  });

  it('says in words that a worker cannot be started', async () => {
    const broken = createRunClient({
      spawn: () => {
        throw new Error('blocked by policy');
      },
    });
    await expect(broken.probe('fern', 'auto')).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('blocked by policy') as string,
    });
  });
});

describe('next-token questions', () => {
  it('answers only the newest of two', async () => {
    const first = client.nextToken({ ...question, temperature: 0.5 });
    const second = client.nextToken({ ...question, temperature: 0.9 });
    const [a, b] = worker().requests.map((request) => request.id) as [number, number];
    worker().say({ id: b, type: 'done', result: { job: 'next-token', nextTokens: distribution(0.9) } });
    worker().say({ id: a, type: 'done', result: { job: 'next-token', nextTokens: distribution(0.5) } });
    expect(await first).toBeNull();
    expect((await second)?.temperature).toBe(0.9);
  });

  it('drops the failure of an overtaken question and reports that of the newest', async () => {
    const first = client.nextToken(question);
    const second = client.nextToken(question);
    const failure = { code: 'no-model', message: 'No model yet.', remedy: 'Grow one.' } as const;
    for (const request of worker().requests) worker().say({ id: request.id, type: 'failed', failure });
    expect(await first).toBeNull();
    await expect(second).rejects.toMatchObject({ code: 'no-model', remedy: 'Grow one.' });
  });

  it('ignores replies to jobs nobody asked for', () => {
    client.nextToken(question).catch(() => undefined);
    expect(() =>
      worker().say({ id: 999, type: 'done', result: { job: 'next-token', nextTokens: distribution(1) } }),
    ).not.toThrow();
  });
});

describe('answers', () => {
  const query = { model: source, prompt: 'Mara', count: 5, temperature: 1, maxTokens: 40, seed: 3 };

  it('passes updates on in order and ends with the job', async () => {
    const seen: string[] = [];
    const reading = distribution(1).reading;
    const reader = (async () => {
      for await (const update of client.generate(query)) seen.push(update.answers[0]!.text);
    })();
    await Promise.resolve();
    const id = lastId(worker());
    for (const text of ['likes', 'likes plums']) {
      const answers = [{ text, logProbability: -1, tokens: 2, finished: false, judgement: null }];
      worker().say({ id, type: 'answers', update: { model, reading, answers } });
    }
    worker().say({ id, type: 'done', result: { job: 'generate' } });
    await reader;
    expect(seen).toEqual(['likes', 'likes plums']);
  });

  it('tells the worker when the reader aborts', async () => {
    const control = new AbortController();
    const reader = (async () => {
      for await (const update of client.generate(query, control.signal)) expect(update).toBeDefined();
    })();
    await Promise.resolve();
    const id = lastId(worker());
    control.abort();
    await reader;
    expect(worker().requests.at(-1)).toEqual({ id, type: 'cancel' });
  });
});

describe('training', () => {
  it('passes events on and ends as the worker says', async () => {
    const run = client.train(job);
    const id = lastId(worker());
    worker().say({ id, type: 'training', event: { type: 'preparing', stage: 'corpus' } });
    worker().say({ id, type: 'training', event: checkpointAt(100) });
    worker().say({ id, type: 'done', result: { job: 'train', end: 'finished', step: 100 } });
    const seen: string[] = [];
    for await (const event of run) seen.push(event.type);
    expect(seen).toEqual(['preparing', 'checkpoint']);
    expect(await run.ended).toEqual({ end: 'finished', step: 100, workerEnded: false });
  });

  it('refuses a second run while the first is under way, and allows one after it', async () => {
    const run = client.train(job);
    expect(() => client.train(job)).toThrow(expect.objectContaining({ code: 'busy' }) as Error);
    worker().say({ id: lastId(worker()), type: 'done', result: { job: 'train', end: 'stopped', step: 4 } });
    await run.ended;
    expect(() => client.train(job)).not.toThrow();
  });

  it('asks once for a stop and waits for the worker to confirm', async () => {
    const run = client.train(job);
    const id = lastId(worker());
    run.stop();
    run.stop();
    expect(worker().requests.filter((request) => request.type === 'cancel')).toEqual([
      { id, type: 'cancel' },
    ]);
    vi.advanceTimersByTime(900);
    worker().say({ id, type: 'training', event: checkpointAt(7) });
    worker().say({ id, type: 'done', result: { job: 'train', end: 'stopped', step: 7 } });
    expect(await run.ended).toEqual({ end: 'stopped', step: 7, workerEnded: false });
    vi.advanceTimersByTime(5000);
    expect(worker().terminated).toBe(false);
    expect(run.checkpoint?.stepsDone).toBe(7);
  });

  it('ends a worker that does not confirm within a second and keeps the last checkpoint', async () => {
    const run = client.train(job);
    worker().say({ id: lastId(worker()), type: 'training', event: checkpointAt(40) });
    run.stop();
    vi.advanceTimersByTime(999);
    expect(worker().terminated).toBe(false);
    vi.advanceTimersByTime(1);
    expect(worker().terminated).toBe(true);
    expect(await run.ended).toEqual({ end: 'stopped', step: 40, workerEnded: true });
    expect(run.checkpoint?.stepsDone).toBe(40);
    expect(client.workerNumber).toBe(0);

    const checkpoint = run.checkpoint!;
    client.train({ ...job, from: checkpoint });
    expect(client.workerNumber).toBe(2);
    expect(workers).toHaveLength(2);
    expect(worker(1).requests[0]).toMatchObject({ type: 'train', job: { from: checkpoint } });
  });

  it('notices a crash, says so, keeps the checkpoint and starts anew', async () => {
    const run = client.train(job);
    worker().say({ id: lastId(worker()), type: 'training', event: checkpointAt(12) });
    const waiting = client.nextToken(question);
    worker().crash('RangeError: out of memory');
    await expect(run.ended).rejects.toMatchObject({
      code: 'crashed',
      message: expect.stringContaining('out of memory') as string,
      remedy: expect.stringContaining('Try again') as string,
    });
    await expect(waiting).rejects.toMatchObject({ code: 'crashed' });
    await expect(
      (async () => {
        for await (const event of run) expect(event.type).toBe('checkpoint');
      })(),
    ).rejects.toMatchObject({ code: 'crashed' });
    expect(run.checkpoint?.stepsDone).toBe(12);
    expect(worker().terminated).toBe(true);
    void client.probe('fern', 'auto').catch(() => undefined);
    expect(workers).toHaveLength(2);
  });

  it('drops what an ended worker still says', async () => {
    const run = client.train(job);
    const id = lastId(worker());
    const late = worker().onmessage;
    worker().crash('gone');
    await expect(run.ended).rejects.toMatchObject({ code: 'crashed' });
    late?.({ data: { id, type: 'training', event: checkpointAt(50) } } as MessageEvent<WorkerReply>);
    expect(run.checkpoint).toBeNull();
  });
});

describe('silence', () => {
  it('counts a worker that says nothing for a minute as dead', async () => {
    const run = client.train(job);
    vi.advanceTimersByTime(59_000);
    worker().say({ id: lastId(worker()), type: 'training', event: { type: 'preparing', stage: 'model' } });
    vi.advanceTimersByTime(59_000);
    expect(worker().terminated).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(worker().terminated).toBe(true);
    await expect(run.ended).rejects.toMatchObject({ code: 'silent' });
  });

  it('lets an idle worker rest', async () => {
    const loading = client.probe('fern', 'auto');
    const probe = { chosen: speed, measured: [speed] };
    worker().say({ id: lastId(worker()), type: 'done', result: { job: 'probe', probe } });
    await loading;
    vi.advanceTimersByTime(600_000);
    expect(worker().terminated).toBe(false);
  });
});

describe('a script that never loads', () => {
  it('is told apart from a crash', async () => {
    const loading = client.probe('fern', 'auto');
    worker().crash('');
    await expect(loading).rejects.toMatchObject({ code: 'offline' });
  });
});
