import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads what `npm run record` stored, at build, from the project's root; null while it was never recorded.
 * @param path relative to the project's root
 */
export function readRecording(path: string): unknown {
  const file = join(process.cwd(), path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
