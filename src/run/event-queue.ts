/** A queue that one side fills and the other reads with `for await`. Values wait until they are read. */
export interface EventQueue<T> extends AsyncIterable<T> {
  push(value: T): void;
  /** Ends the stream once the waiting values are read. Later pushes are ignored. */
  close(): void;
  /** Ends the stream with an error once the waiting values are read. */
  fail(error: Error): void;
}

export function createEventQueue<T>(): EventQueue<T> {
  const waiting: T[] = [];
  let ended = false;
  let failure: Error | null = null;
  let wake: (() => void) | null = null;

  const signal = (): void => {
    wake?.();
    wake = null;
  };
  const end = (error: Error | null): void => {
    if (ended) return;
    ended = true;
    failure = error;
    signal();
  };

  return {
    push(value) {
      if (ended) return;
      waiting.push(value);
      signal();
    },
    close: () => end(null),
    fail: (error) => end(error),
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift()!;
        if (ended) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (failure !== null) throw failure;
    },
  };
}
