import type { Engine } from './engine.ts';
import { describeFailure } from './failure.ts';
import type { JobResult, WorkerReply, WorkerRequest } from './protocol.ts';
import { transferables } from './transferables.ts';

export type PostReply = (reply: WorkerReply, transfer: Transferable[]) => void;

/** Turns requests into calls of the engine and their outcomes into replies. */
export function createWorkerHost(engine: Engine, post: PostReply): (request: WorkerRequest) => Promise<void> {
  const jobs = new Map<number, AbortController>();

  const reply = (message: WorkerReply): void => post(message, transferables(message));

  async function run(
    request: Exclude<WorkerRequest, { type: 'cancel' }>,
    signal: AbortSignal,
  ): Promise<JobResult> {
    const { id } = request;
    switch (request.type) {
      case 'probe':
        return { job: 'probe', probe: await engine.probe(request.size, request.choice) };
      case 'train': {
        const end = await engine.train({
          ...request.job,
          report: (event) => reply({ id, type: 'training', event }),
          signal,
        });
        return { job: 'train', ...end };
      }
      case 'hold':
        await engine.hold(request.model);
        return { job: 'hold' };
      case 'generate':
        await engine.generate({
          query: request.query,
          report: (update) => reply({ id, type: 'answers', update }),
          signal,
        });
        return { job: 'generate' };
      case 'next-token':
        return { job: 'next-token', nextTokens: await engine.nextToken(request.query) };
      case 'analyse':
        return { job: 'analyse', result: await engine.analyse(request.query) };
      case 'experiment':
        await engine.experiment({
          query: request.query,
          report: (update) => reply({ id, type: 'experiment', update }),
          signal,
        });
        return { job: 'experiment' };
      case 'trial': {
        const result = await engine.trial({
          spec: request.spec,
          report: (progress) => reply({ id, type: 'trial', progress }),
          signal,
        });
        return { job: 'trial', result };
      }
    }
  }

  return async (request) => {
    if (request.type === 'cancel') {
      jobs.get(request.id)?.abort();
      return;
    }
    const job = new AbortController();
    jobs.set(request.id, job);
    try {
      reply({ id: request.id, type: 'done', result: await run(request, job.signal) });
    } catch (error) {
      reply({ id: request.id, type: 'failed', failure: describeFailure(error) });
    } finally {
      jobs.delete(request.id);
    }
  };
}
