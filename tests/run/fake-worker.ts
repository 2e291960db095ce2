import type { WorkerReply, WorkerRequest } from '#run/protocol';
import type { WorkerPort } from '#run/worker-link';

/** A worker that only writes down what it is told; the test speaks for it. */
export interface FakeWorker extends WorkerPort {
  readonly requests: WorkerRequest[];
  terminated: boolean;
  say(reply: WorkerReply): void;
  crash(message: string): void;
}

function createFakeWorker(): FakeWorker {
  const fake: FakeWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    requests: [],
    terminated: false,
    postMessage: (request) => void fake.requests.push(request),
    terminate: () => void (fake.terminated = true),
    say: (reply) => fake.onmessage?.({ data: reply } as MessageEvent<WorkerReply>),
    crash: (message) => fake.onerror?.({ message, preventDefault() {} } as unknown as ErrorEvent),
  };
  return fake;
}

/** Counts and keeps every worker that is started. */
export function createFakeSpawner(): { spawn: () => FakeWorker; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    spawn: () => {
      const worker = createFakeWorker();
      workers.push(worker);
      return worker;
    },
  };
}

export const lastId = (worker: FakeWorker): number => worker.requests.at(-1)!.id;
