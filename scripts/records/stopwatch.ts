import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Adds up the time of a job over all its stretches, those before a stop included. */
export interface Stopwatch {
  elapsedMs(): number;
  /** Ends this stretch and keeps the sum for the next. */
  stop(): void;
}

/** @param path file that keeps the time of earlier stretches */
export function createStopwatch(path: string): Stopwatch {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { ms: number }).ms : 0;
  const started = performance.now();
  let stopped: number | undefined;
  const elapsedMs = (): number => before + (stopped ?? performance.now()) - started;
  return {
    elapsedMs,
    stop() {
      stopped ??= performance.now();
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify({ ms: elapsedMs() }));
    },
  };
}
