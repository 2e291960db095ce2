import { RunError, type Failure } from './failure.ts';
import type { ModelLoading, WorkerNews, WorkerReply, WorkerRequest } from './protocol.ts';

/** The part of a `Worker` the link uses; tests hand in a stand-in. */
export interface WorkerPort {
  onmessage: ((event: MessageEvent<WorkerReply | WorkerNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(request: WorkerRequest): void;
  terminate(): void;
}

type ReplyListener = (reply: WorkerReply) => void;

export interface WorkerLink {
  /** Posts a request and hears every reply to it until `done` or `failed`. Starts a worker when none runs. */
  send(request: WorkerRequest, listener: ReplyListener): void;
  /** Posts a request that has no replies of its own. Does nothing when no worker runs. */
  tell(request: WorkerRequest): void;
  /** Ends the worker; every job under way fails with `failure`. The next `send` starts a new one. */
  end(failure: Failure): void;
  /** Number of the worker that runs, counted from 1; 0 while none does. What a worker held is gone with it. */
  readonly workerNumber: number;
}

export interface WorkerLinkOptions {
  readonly spawn: () => WorkerPort;
  /** A worker that has jobs and says nothing for this long counts as dead. */
  readonly silenceLimitMs: number;
  /** Told how much of a shipped model has arrived. */
  readonly onLoading?: (loading: ModelLoading) => void;
}

export function createWorkerLink({ spawn, silenceLimitMs, onLoading }: WorkerLinkOptions): WorkerLink {
  const listeners = new Map<number, ReplyListener>();
  let worker: WorkerPort | null = null;
  let started = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const watch = (): void => {
    clearTimeout(silence);
    if (listeners.size === 0) return;
    silence = setTimeout(() => {
      const seconds = Math.round(silenceLimitMs / 1000);
      end(new RunError('silent', `The model’s worker said nothing for ${seconds} seconds and was ended.`));
    }, silenceLimitMs);
  };

  const receive = (reply: WorkerReply | WorkerNews): void => {
    if (reply.type === 'loading') {
      watch();
      onLoading?.(reply.loading);
      return;
    }
    // A reply to a job that is no longer listened to is stale.
    const listener = listeners.get(reply.id);
    if (reply.type === 'done' || reply.type === 'failed') listeners.delete(reply.id);
    watch();
    listener?.(reply);
  };

  function end(failure: Failure): void {
    clearTimeout(silence);
    if (worker !== null) {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
      worker = null;
    }
    const orphans = [...listeners];
    listeners.clear();
    for (const [id, listener] of orphans) listener({ id, type: 'failed', failure });
  }

  const start = (): WorkerPort => {
    let fresh: WorkerPort;
    try {
      fresh = spawn();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RunError('unsupported', `The browser would not start a worker (${reason}).`);
    }
    started += 1;
    fresh.onmessage = (event) => receive(event.data);
    fresh.onmessageerror = () =>
      end(new RunError('crashed', 'The model’s worker sent something unreadable.'));
    fresh.onerror = (event) => {
      event.preventDefault();
      end(crashFailure(event));
    };
    return fresh;
  };

  return {
    send(request, listener) {
      worker ??= start();
      listeners.set(request.id, listener);
      watch();
      worker.postMessage(request);
    },
    tell: (request) => worker?.postMessage(request),
    end,
    get workerNumber() {
      return worker === null ? 0 : started;
    },
  };
}

/** An error event without a message means that the worker's script never loaded. */
function crashFailure(event: ErrorEvent): Failure {
  if (!event.message) {
    return new RunError('offline', 'The script that runs the model could not be loaded.');
  }
  return new RunError('crashed', `The model’s worker broke off (${event.message}).`);
}
