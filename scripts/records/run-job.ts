import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { computeWhole, workFolder, type ComputeOptions } from './compute.ts';
import type { NamedRecording } from './recording.ts';
import { currentVersions, groundHash, groundOf, resultHash, stampFiles, type Stamp } from './stamp.ts';
import { recordCommand, sizeProblems } from './stored.ts';
import { createStopwatch } from './stopwatch.ts';

/** Writes files under other names first and renames them together, so that a stop in the middle leaves the old ones. */
function writeTogether(root: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  const paths = Object.keys(files).map((path) => join(root, path));
  for (const [index, content] of Object.values(files).entries()) {
    const path = paths[index]!;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.partial`, content);
  }
  for (const path of paths) renameSync(`${path}.partial`, path);
}

/** JSON as the project's formatter writes it, so that formatting everything leaves recordings alone. */
async function toText(value: unknown, path: string): Promise<string> {
  const options = await resolveConfig(path);
  return format(JSON.stringify(value), { ...options, parser: 'json' });
}

/**
 * Computes a recording and writes it with its stamp.
 * @returns the stamp
 * @throws Error when it is too large; then nothing is written
 */
export async function runJob(
  root: string,
  recording: NamedRecording,
  options: Omit<ComputeOptions, 'folder' | 'ground'>,
): Promise<Stamp> {
  const folder = workFolder(root, recording.name);
  // Taken first: what was loaded is what runs, whatever is edited meanwhile.
  const ground = groundOf(root, recording);
  const stopwatch = createStopwatch(join(folder, 'minutes.json'));
  const { result, files } = await computeWhole(recording, {
    ...options,
    folder,
    ground: groundHash(ground),
  }).finally(stopwatch.stop);
  const stamp: Stamp = {
    name: recording.name,
    command: recordCommand(recording.name),
    seed: recording.seed,
    minutes: Number((stopwatch.elapsedMs() / 60_000).toPrecision(2)),
    date: new Date().toISOString().slice(0, 10),
    ...ground,
    versions: currentVersions(root, files),
    result: { sha256: resultHash(result) },
    files: stampFiles(files),
  };
  const text = await toText({ stamp, ...result }, join(root, recording.out));
  const problems = [
    ...sizeProblems(recording.out, Buffer.byteLength(text), 'recording'),
    ...Object.entries(files).flatMap(([path, bytes]) => sizeProblems(path, bytes.length, 'file')),
  ];
  if (problems.length > 0) throw new Error(`${problems.join('. ')}.`);
  writeTogether(root, { ...files, [recording.out]: text });
  rmSync(folder, { recursive: true, force: true });
  return stamp;
}
