/** Work that is done one piece after the other. */
export interface Line {
  /** Rejects at once when the signal aborts, before its turn or during it; others then move up. */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createLine(): Line {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work, signal) {
      const aborted = new Promise<never>((_, reject) => {
        const leave = (): void => reject(new Error('Nobody waits for the answer any more.'));
        if (signal.aborted) leave();
        signal.addEventListener('abort', leave, { once: true });
      });
      const turn = last.then(() => (signal.aborted ? aborted : Promise.race([work(), aborted])));
      last = turn.catch(() => undefined);
      return Promise.race([turn, aborted]);
    },
  };
}
