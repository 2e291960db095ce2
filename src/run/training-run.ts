import type { Checkpoint } from '#models';
import { createEventQueue } from './event-queue.ts';
import { RunError, toRunError } from './failure.ts';
import type { TrainingEvent, TrainingOrder } from './protocol.ts';
import type { WorkerLink } from './worker-link.ts';

export interface TrainingEnd {
  readonly end: 'finished' | 'stopped';
  /** Steps done at the end; with `workerEnded` those of the kept checkpoint. */
  readonly step: number;
  /** True when the worker did not confirm in time and was ended: work since the checkpoint is lost. */
  readonly workerEnded: boolean;
}

/** A training run under way. Iterate for its news; the iteration ends when the run does. */
export interface TrainingRun extends AsyncIterable<TrainingEvent> {
  /** Settles when the run is over; rejects with a `RunError` when it broke off. */
  readonly ended: Promise<TrainingEnd>;
  /** Asks the run to stop after the step under way. */
  stop(): void;
  /** The newest checkpoint that reached the page; null before the first. */
  readonly checkpoint: Checkpoint | null;
}

export interface TrainingRunOptions {
  readonly id: number;
  readonly job: TrainingOrder;
  /** How long a stop may stay unconfirmed before the worker is ended. */
  readonly stopLimitMs: number;
}

export function startTrainingRun(link: WorkerLink, options: TrainingRunOptions): TrainingRun {
  const { id, job, stopLimitMs } = options;
  const queue = createEventQueue<TrainingEvent>();
  const ended = Promise.withResolvers<TrainingEnd>();
  // The reader of the events hears of a failure too; an unread `ended` must not count as unhandled.
  ended.promise.catch(() => undefined);
  let kept = job.from;
  let stopTimer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const finish = (end: TrainingEnd): void => {
    over = true;
    clearTimeout(stopTimer);
    queue.close();
    ended.resolve(end);
  };
  const breakOff = (error: RunError): void => {
    over = true;
    clearTimeout(stopTimer);
    queue.fail(error);
    ended.reject(error);
  };

  link.send({ id, type: 'train', job }, (reply) => {
    if (over) return;
    if (reply.type === 'training') {
      if (reply.event.type === 'checkpoint') kept = reply.event.checkpoint;
      queue.push(reply.event);
    } else if (reply.type === 'done' && reply.result.job === 'train') {
      finish({ end: reply.result.end, step: reply.result.step, workerEnded: false });
    } else if (reply.type === 'failed') {
      breakOff(toRunError(reply.failure));
    }
  });

  return {
    ended: ended.promise,
    get checkpoint() {
      return kept;
    },
    stop() {
      if (over || stopTimer !== undefined) return;
      link.tell({ id, type: 'cancel' });
      stopTimer = setTimeout(() => {
        finish({ end: 'stopped', step: kept?.stepsDone ?? 0, workerEnded: true });
        link.end(new RunError('cancelled', 'The worker was ended because training did not stop in time.'));
      }, stopLimitMs);
    },
    [Symbol.asyncIterator]: () => queue[Symbol.asyncIterator](),
  };
}
