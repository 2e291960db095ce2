import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../growing/write-whole.ts';
import type { RecordContext } from '../records/recording.ts';

/** Final losses by the key of their run, kept run by run, so that a sweep that was stopped goes on where it was. */
export interface RunStore {
  /** The loss of a run: remembered, or trained now. Null where training diverged. */
  loss(key: string, train: () => Promise<number | null>): Promise<number | null>;
}

/** @param runs how many runs there will be, about, for the progress shown */
export function openRunStore({ folder, signal, log, progress }: RecordContext, runs: number): RunStore {
  const path = join(folder, 'done.json');
  const done: Record<string, number | null> = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number | null>)
    : {};
  let asked = 0;
  return {
    async loss(key, train) {
      asked++;
      const known = done[key];
      if (known !== undefined) return known;
      if (signal.aborted) throw new Error('Stopped. The same command goes on with the runs that are left.');
      const loss = await train();
      done[key] = loss;
      writeWhole(path, JSON.stringify(done));
      log(`${key}: ${loss?.toFixed(4) ?? 'diverged'}`);
      progress(Math.min(1, asked / runs));
      return loss;
    },
  };
}
