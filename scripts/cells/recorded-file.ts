import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedOutput } from '#notebook/recorded-output';

/** Beside a lesson, in its `cells/`. */
export const RECORDED = 'recorded.json';

/** What the cells of a lesson showed when they were recorded, beside the lesson. */
export interface RecordedCells {
  /** How to make it again. */
  readonly command: string;
  /** By the keys of the cells. */
  readonly outputs: Readonly<Record<string, RecordedOutput>>;
}

/**
 * The outputs that are recorded of a lesson, none where there is no recording.
 * @param folder absolute path of the lesson's `cells/`
 * @throws Error where the file holds something else
 */
export function readRecordedCells(folder: string): Readonly<Record<string, RecordedOutput>> {
  const path = join(folder, RECORDED);
  if (!existsSync(path)) return {};
  const { outputs } = JSON.parse(readFileSync(path, 'utf8')) as Partial<RecordedCells>;
  if (outputs === undefined) throw new Error(`${path} is no recording of cells.`);
  return outputs;
}
