import { RunError, toRunError } from '../failure.ts';
import type { WorkerLink } from '../worker-link.ts';
import type { TrialProgress, TrialResult, TrialSpec } from './spec.ts';

interface TrialStart {
  readonly id: number;
  readonly spec: TrialSpec;
  readonly signal: AbortSignal | undefined;
  readonly report: ((progress: TrialProgress) => void) | undefined;
}

/** Asks a worker for a trial. */
export function startTrial(
  link: Pick<WorkerLink, 'send' | 'tell'>,
  { id, spec, signal, report }: TrialStart,
): Promise<TrialResult> {
  return new Promise((resolve, reject) => {
    const stopped = (): RunError => new RunError('cancelled', 'The run was stopped before its end.');
    const cancel = (): void => {
      link.tell({ id, type: 'cancel' });
      reject(stopped());
    };
    if (signal?.aborted === true) {
      reject(stopped());
      return;
    }
    signal?.addEventListener('abort', cancel, { once: true });
    link.send({ id, type: 'trial', spec }, (reply) => {
      if (reply.type === 'trial') {
        if (signal?.aborted !== true) report?.(reply.progress);
        return;
      }
      if (reply.type !== 'done' && reply.type !== 'failed') return;
      signal?.removeEventListener('abort', cancel);
      if (reply.type === 'failed') reject(toRunError(reply.failure));
      else if (reply.result.job === 'trial') resolve(reply.result.result);
      else reject(new RunError('internal', `The worker answered ${reply.result.job} to trial.`));
    });
  });
}
