import type { RunClient } from '#run/client';
import { createEventQueue } from '#run/event-queue';
import type { AnswersUpdate, NextTokens, Probe, TrainingEvent, TrainingOrder } from '#run/protocol';
import type { TrainingEnd, TrainingRun } from '#run/training-run';
import { vi } from 'vitest';

/** A run that the test feeds. */
export interface FakeRun {
  readonly order: TrainingOrder;
  say(event: TrainingEvent): void;
  end(end: TrainingEnd): void;
  breakOff(error: Error): void;
  readonly stop: ReturnType<typeof vi.fn>;
}

const speed = { backend: 'wasm', tokensPerSecond: 9000 } as const;
const probe: Probe = { chosen: speed, measured: [speed] };

/** A client without a worker: runs are fed by the test, answers come from what it set. */
export function createFakeClient() {
  const runs: FakeRun[] = [];
  const updates: AnswersUpdate[] = [];
  const client = {
    workerNumber: 1,
    analyse: () => Promise.reject(new Error('No analysis here.')),
    experiment: () => {
      throw new Error('No experiments here.');
    },
    trial: () => Promise.reject(new Error('No trials here.')),
    onLoading: vi.fn<RunClient['onLoading']>(() => () => undefined),
    probe: vi.fn(() => Promise.resolve(probe)),
    hold: vi.fn<RunClient['hold']>(() => Promise.resolve()),
    nextToken: vi.fn<RunClient['nextToken']>(() => Promise.resolve({} as NextTokens)),
    generate: vi.fn<RunClient['generate']>(async function* () {
      await Promise.resolve();
      yield* updates;
    }),
    train: vi.fn((order: TrainingOrder): TrainingRun => {
      const queue = createEventQueue<TrainingEvent>();
      const ended = Promise.withResolvers<TrainingEnd>();
      ended.promise.catch(() => undefined);
      const stop = vi.fn();
      runs.push({
        order,
        say: queue.push,
        end(end) {
          queue.close();
          ended.resolve(end);
        },
        breakOff(error) {
          queue.fail(error);
          ended.reject(error);
        },
        stop,
      });
      return {
        ended: ended.promise,
        stop,
        checkpoint: null,
        [Symbol.asyncIterator]: () => queue[Symbol.asyncIterator](),
      };
    }),
    close: vi.fn(),
  };
  return { client, runs, updates };
}

/** Lets everything that waits on promises go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
