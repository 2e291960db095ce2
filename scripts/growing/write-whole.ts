import { renameSync, writeFileSync } from 'node:fs';

/** Writes under another name first, so that a stop in the middle leaves the old file whole. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.partial`, bytes);
  renameSync(`${path}.partial`, path);
}
