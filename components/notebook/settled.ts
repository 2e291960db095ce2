import { effect, type ReadonlySignal } from '@preact/signals';
import type { CellStatus, NotebookSession } from '#notebook/host/session-types';

/**
 * Starts a cell and waits until it has come to an end, whichever. A cell that does not run at once has ended already: it could
 * not begin.
 * @returns its status then; where the sandbox broke, its status as it was left
 */
export function runToEnd(session: NotebookSession, key: string): Promise<CellStatus> {
  const status: ReadonlySignal<CellStatus> = session.status(key);
  return new Promise((resolve) => {
    session.run(key);
    const stop = effect(() => {
      const now = status.value;
      if (now.phase === 'running' && session.frame.value !== 'dead') return;
      // The first run of an effect comes before it has been handed over.
      queueMicrotask(() => stop());
      resolve(now);
    });
  });
}
