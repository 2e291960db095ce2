import { describeFailure, RunError } from '../failure.ts';
import type { SweepEngine } from './engine.ts';
import type { SweepReply, SweepRequest } from './protocol.ts';

/** Turns requests into calls of the engine and their outcomes into replies; jobs run one after the other. */
export function createSweepHost(
  engine: SweepEngine,
  post: (reply: SweepReply) => void,
): (request: SweepRequest) => Promise<void> {
  const jobs = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();

  async function run(
    request: Exclude<SweepRequest, { type: 'cancel' }>,
    signal: AbortSignal,
  ): Promise<SweepReply> {
    const { id } = request;
    const job = { signal, onProgress: (share: number) => post({ id, type: 'progress', share }) };
    signal.throwIfAborted();
    if (request.type === 'train') return { id, type: 'trained', loss: await engine.train(request.run, job) };
    return { id, type: 'fitted', law: await engine.fit(request.runs, request.samples, job) };
  }

  return (request) => {
    if (request.type === 'cancel') {
      jobs.get(request.id)?.abort(new RunError('cancelled', 'The run was stopped.'));
      return Promise.resolve();
    }
    const controller = new AbortController();
    jobs.set(request.id, controller);
    last = last
      .then(() => run(request, controller.signal))
      .then(post, (error: unknown) =>
        post({ id: request.id, type: 'failed', failure: describeFailure(error) }),
      )
      .finally(() => jobs.delete(request.id));
    return last;
  };
}
