import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../growing/write-whole.ts';
import type { RecordContext } from './recording.ts';

/** The parts of a long computation by their keys, each kept as soon as it is there: one that was stopped goes on with the rest. */
export interface Points<T> {
  /**
   * What stands under a key: remembered, or computed now.
   * @throws Error when the computation was stopped
   */
  point(key: string, compute: () => Promise<T>): Promise<T>;
}

interface Kept<T> {
  readonly ground: string;
  readonly points: Record<string, T>;
}

/**
 * What was kept on another ground, by sources or data that have changed since, is computed again: no result mixes two of them.
 * @param count how many points there will be, about, for the progress shown
 */
export function openPoints<T>(context: RecordContext, count: number): Points<T> {
  const { folder, ground, signal, log, progress } = context;
  const path = join(folder, 'done.json');
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept<T>>) : {};
  const isGood = before.ground === ground && before.points !== undefined;
  if (existsSync(path) && !isGood) log('What was done before is of other sources: it is computed again.');
  const kept: Kept<T> = { ground, points: isGood ? before.points : {} };
  let asked = 0;
  return {
    async point(key, compute) {
      asked++;
      if (key in kept.points) return kept.points[key]!;
      if (signal.aborted) throw new Error('Stopped. The same command goes on with what is left.');
      const found = await compute();
      kept.points[key] = found;
      writeWhole(path, JSON.stringify(kept));
      log(`${key}: ${JSON.stringify(found)}`);
      progress(Math.min(1, asked / count));
      return found;
    },
  };
}
