import type { BootstrappedLaw, TrainingRun } from '#lab';
import { RunError, toRunError, type Failure } from '../failure.ts';
import type { SweepReply, SweepRequest } from './protocol.ts';
import type { SweepRun } from './train-run.ts';

/** The part of a `Worker` the client uses; tests hand in a stand-in. */
export interface SweepPort {
  onmessage: ((event: MessageEvent<SweepReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: SweepRequest): void;
  terminate(): void;
}

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** A worker of its own for sweeps and fits, started with the first job. */
export interface SweepClient {
  /**
   * Trains one run.
   * @returns held-out loss in nats a token; null when training diverged
   * @throws RunError `cancelled` when the signal is aborted, others when the worker cannot go on
   */
  train(run: SweepRun, watch: Watch): Promise<number | null>;
  /** Fits the law with intervals from so many resamples. Rejects as `train` does. */
  fit(runs: readonly TrainingRun[], samples: number, watch: Watch): Promise<BootstrappedLaw>;
}

/** How long a stop may stay unconfirmed before the worker is ended. */
const STOP_LIMIT_MS = 1000;

type Job = SweepRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
type End = Exclude<SweepReply, { type: 'progress' }>;

export function createSweepClient(spawn: () => SweepPort): SweepClient {
  let worker: SweepPort | null = null;
  let lastId = 0;
  const listeners = new Map<number, (reply: SweepReply) => void>();

  /** Ends the worker; every job under way fails. The next one starts a fresh worker. */
  const end = (failure: Failure): void => {
    if (worker !== null) {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      worker = null;
    }
    for (const [id, listener] of [...listeners]) listener({ id, type: 'failed', failure });
  };

  const start = (): SweepPort => {
    let fresh: SweepPort;
    try {
      fresh = spawn();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RunError('unsupported', `The browser would not start a worker (${reason}).`);
    }
    fresh.onmessage = ({ data }) => listeners.get(data.id)?.(data);
    fresh.onerror = (event) => {
      event.preventDefault();
      end(
        event.message
          ? new RunError('crashed', `The worker broke off (${event.message}).`)
          : new RunError('offline', 'The script that trains and fits could not be loaded.'),
      );
    };
    return fresh;
  };

  function settle(job: Job, { signal, onProgress }: Watch): Promise<End> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new RunError('cancelled', 'The run was stopped.'));
        return;
      }
      const id = ++lastId;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = (): void => {
        worker?.postMessage({ id, type: 'cancel' });
        timer = setTimeout(
          () => end(new RunError('cancelled', 'The worker was ended, since it did not stop in time.')),
          STOP_LIMIT_MS,
        );
      };
      listeners.set(id, (reply) => {
        if (reply.type === 'progress') {
          if (!signal.aborted) onProgress(reply.share);
          return;
        }
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        listeners.delete(id);
        if (reply.type === 'failed') reject(toRunError(reply.failure));
        else resolve(reply);
      });
      signal.addEventListener('abort', stop);
      try {
        worker ??= start();
        worker.postMessage({ ...job, id });
      } catch (error) {
        listeners.delete(id);
        signal.removeEventListener('abort', stop);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  return {
    async train(run, watch) {
      const reply = await settle({ type: 'train', run }, watch);
      if (reply.type !== 'trained') throw new RunError('internal', 'The worker answered another question.');
      return reply.loss;
    },
    async fit(runs, samples, watch) {
      const reply = await settle({ type: 'fit', runs, samples }, watch);
      if (reply.type !== 'fitted') throw new RunError('internal', 'The worker answered another question.');
      return reply.law;
    },
  };
}
