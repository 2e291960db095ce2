import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Adds up the computing time of a job over all its stretches, those before a stop included: time of the processor, so
 * that other work on the machine does not count.
 */
export interface Stopwatch {
  elapsedMs(): number;
  /** Ends this stretch and keeps the sum for the next. */
  stop(): void;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param path file that keeps the time of earlier stretches */
export function createStopwatch(path: string): Stopwatch {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { ms: number }).ms : 0;
  const started = processorMs();
  let stopped: number | undefined;
  const elapsedMs = (): number => before + (stopped ?? processorMs()) - started;
  return {
    elapsedMs,
    stop() {
      stopped ??= processorMs();
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify({ ms: elapsedMs() }));
    },
  };
}
