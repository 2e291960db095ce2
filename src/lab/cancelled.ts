/** Thrown by a long computation that was asked to stop. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Lets a long computation be watched and stopped. */
export interface Watch {
  /** Called again and again with the share done, rising from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked as often; when it says true, the computation throws CancelledError. */
  readonly isCancelled?: () => boolean;
}

/**
 * Runs a computation that yields the share it has done to its end.
 * @throws CancelledError once `isCancelled` says true
 */
export function runWatched<Result>(
  steps: Generator<number, Result>,
  { onProgress, isCancelled }: Watch,
): Result {
  for (;;) {
    if (isCancelled?.() === true) throw new CancelledError('The computation was stopped.');
    const step = steps.next();
    if (step.done === true) {
      onProgress?.(1);
      return step.value;
    }
    onProgress?.(step.value);
  }
}
