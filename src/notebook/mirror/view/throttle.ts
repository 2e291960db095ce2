/** Lets the newest of many calls through, at most one in so many milliseconds. */
export interface Throttle<T> {
  call(value: T): void;
  /** Lets what waits through at once. */
  flush(): void;
  cancel(): void;
}

export function createThrottle<T>(intervalMs: number, act: (value: T) => void): Throttle<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    const next = waiting;
    waiting = null;
    if (next !== null) act(next.value);
  };
  const tick = (): void => {
    timer = undefined;
    if (waiting === null) return;
    flush();
    timer = setTimeout(tick, intervalMs);
  };
  return {
    call(value) {
      waiting = { value };
      if (timer !== undefined) return;
      flush();
      timer = setTimeout(tick, intervalMs);
    },
    flush,
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
