import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstDifference, sha256Of } from './canonical.ts';
import { computeWhole, type ComputeOptions } from './compute.ts';
import type { NamedRecording } from './recording.ts';
import { standingOf } from './stored.ts';

/** What recomputing a whole recording found. */
export interface Verdict {
  readonly name: string;
  readonly minutes: number;
  readonly equal: boolean;
  /** `equal`, or what differs, in words. */
  readonly words: string;
}

/**
 * Computes a recording anew, whole, from its beginning, and holds every value and every byte against what is stored.
 * Nothing that is stored is touched.
 */
export async function verifyRecording(
  root: string,
  recording: NamedRecording,
  options: Omit<ComputeOptions, 'folder'> = {},
): Promise<Verdict> {
  const { name } = recording;
  const standing = standingOf(root, recording);
  if (standing.state === 'missing') return { name, minutes: 0, equal: false, words: 'nothing is recorded' };
  if (standing.state === 'damaged')
    return { name, minutes: 0, equal: false, words: standing.reasons.join('; ') };
  const { result, stamp } = standing.stored;
  const folder = mkdtempSync(join(tmpdir(), `verify-${name}-`));
  const started = performance.now();
  try {
    const found = await computeWhole(recording, { ...options, folder });
    const file = Object.entries(found.files).find(
      ([path, bytes]) => sha256Of(bytes) !== stamp.files[path]?.sha256,
    );
    const difference =
      firstDifference(result, found.result) ??
      (file === undefined ? undefined : `the bytes of ${file[0]} differ`);
    return {
      name,
      minutes: (performance.now() - started) / 60_000,
      equal: difference === undefined,
      words: difference ?? 'equal',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
