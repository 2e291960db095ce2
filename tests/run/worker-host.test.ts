import type { Checkpoint } from '#models';
import type { Engine, TrainingJob } from '#run/engine';
import { RunError } from '#run/failure';
import type { WorkerReply, WorkerRequest } from '#run/protocol';
import { createWorkerHost } from '#run/worker-host';
import { describe, expect, it } from 'vitest';

const spec = { size: 'sprout', seed: 1, backend: 'wasm', steps: 10 } as const;
const speed = { backend: 'wasm', tokensPerSecond: 9000 } as const;
const probe = { chosen: speed, measured: [speed] };
const request = { type: 'probe', size: 'fern', choice: 'auto' } as const;

function createHost(parts: Partial<Engine>): {
  receive: (request: WorkerRequest) => Promise<void>;
  replies: WorkerReply[];
  transfers: Transferable[][];
} {
  const replies: WorkerReply[] = [];
  const transfers: Transferable[][] = [];
  const missing = (): never => {
    throw new Error('not part of this test');
  };
  const engine: Engine = {
    probe: missing,
    train: missing,
    hold: missing,
    generate: missing,
    nextToken: missing,
    analyse: missing,
    experiment: missing,
    trial: missing,
    ...parts,
  };
  const receive = createWorkerHost(engine, (reply, transfer) => {
    replies.push(reply);
    transfers.push(transfer);
  });
  return { receive, replies, transfers };
}

describe('createWorkerHost', () => {
  it('answers a request under its own id', async () => {
    const { receive, replies } = createHost({ probe: () => Promise.resolve(probe) });
    await receive({ ...request, id: 31 });
    expect(replies).toEqual([{ id: 31, type: 'done', result: { job: 'probe', probe } }]);
  });

  it('passes the code and remedy of an explained failure on', async () => {
    const { receive, replies } = createHost({
      probe: () => Promise.reject(new RunError('file-missing', 'No such model.', 'Choose another.')),
    });
    await receive({ ...request, id: 2 });
    expect(replies).toEqual([
      {
        id: 2,
        type: 'failed',
        failure: { code: 'file-missing', message: 'No such model.', remedy: 'Choose another.' },
      },
    ]);
  });

  it('puts any other error into words', async () => {
    const { receive, replies } = createHost({ probe: () => Promise.reject(new Error('shape mismatch')) });
    await receive({ ...request, id: 2 });
    expect(replies[0]).toMatchObject({ failure: { code: 'internal', message: 'shape mismatch' } });
  });

  it('cancels only the job named', async () => {
    const signals = new Map<number, AbortSignal>();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const train = async (job: TrainingJob) => {
      signals.set(job.spec.seed, job.signal);
      await gate;
      return { end: 'stopped', step: 1 } as const;
    };
    const { receive } = createHost({ train });
    const runs = [5, 6].map((id) =>
      receive({ id, type: 'train', job: { spec: { ...spec, seed: id }, from: null } }),
    );
    await receive({ id: 6, type: 'cancel' });
    expect(signals.get(5)?.aborted).toBe(false);
    expect(signals.get(6)?.aborted).toBe(true);
    release();
    await Promise.all(runs);
  });

  it('does nothing when a finished job is cancelled', async () => {
    const { receive, replies } = createHost({ probe: () => Promise.resolve(probe) });
    await receive({ ...request, id: 1 });
    await receive({ id: 1, type: 'cancel' });
    expect(replies).toHaveLength(1);
  });

  it('hands the buffers of a checkpoint over instead of copying them', async () => {
    const weights = new Float32Array([1, 2]);
    const train = (job: TrainingJob) => {
      const checkpoint = { stepsDone: 1, weights: { a: weights, b: weights } } as unknown as Checkpoint;
      job.report({ type: 'checkpoint', checkpoint });
      return Promise.resolve({ end: 'finished', step: 1 } as const);
    };
    const { receive, transfers } = createHost({ train });
    await receive({ id: 1, type: 'train', job: { spec, from: null } });
    expect(transfers).toEqual([[weights.buffer], []]);
  });
});
