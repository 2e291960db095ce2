import { createRunClient, type RunClient } from '../client.ts';
import { spawnWorker } from '../spawn-worker.ts';
import type { TrialProgress, TrialResult, TrialSpec } from './spec.ts';

export interface QueuedTrial {
  readonly key: string;
  readonly spec: TrialSpec;
}

export interface QueueOptions {
  /** Most trials at a time; default: two where the device has four cores or more, else one. */
  readonly workers?: number;
  readonly signal: AbortSignal;
  readonly onProgress: (key: string, progress: TrialProgress) => void;
  readonly onResult: (key: string, result: TrialResult) => void;
  /** Starts a worker of its own; tests hand in a stand-in. */
  readonly open?: () => Pick<RunClient, 'trial' | 'close'>;
}

/** Two trials side by side take as long as one where each has a core to itself and one is left for the page. */
export const trialWorkers = (cores = globalThis.navigator.hardwareConcurrency): number =>
  cores >= 3 ? 2 : 1;

/**
 * Runs trials, one after the other in each of a few workers of their own, so that the page's own model is left alone. The
 * workers are ended with the last trial, and at once when the signal is aborted.
 * @throws RunError of the first trial that fails; the others are ended then
 */
export async function runQueue(trials: readonly QueuedTrial[], options: QueueOptions): Promise<void> {
  const { workers = trialWorkers(), signal, onProgress, onResult } = options;
  const open = options.open ?? (() => createRunClient({ spawn: spawnWorker }));
  const left = [...trials];
  const failed = new AbortController();
  const ended = AbortSignal.any([signal, failed.signal]);

  async function work(): Promise<void> {
    const client = open();
    try {
      for (let next = left.shift(); next !== undefined && !ended.aborted; next = left.shift()) {
        const { key, spec } = next;
        const report = (progress: TrialProgress): void => onProgress(key, progress);
        onResult(key, await client.trial(spec, { signal: ended, report }));
      }
    } catch (error) {
      failed.abort();
      throw error;
    } finally {
      client.close();
    }
  }

  const hands = Array.from({ length: Math.min(workers, trials.length) }, work);
  const outcomes = await Promise.allSettled(hands);
  const broken = outcomes.filter((outcome) => outcome.status === 'rejected');
  // What was ended because another had failed says less than the failure itself.
  const first = broken.find(({ reason }) => !isCancelled(reason)) ?? broken[0];
  if (first !== undefined) throw first.reason;
}

const isCancelled = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && reason.code === 'cancelled';
