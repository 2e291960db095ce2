import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NamedRecording } from './recording.ts';

/** Folder of the declared recordings, relative to the project's root. */
const FOLDER = 'scripts/recordings';
/** Minutes that all recordings of one lesson may take together. */
const LESSON_MINUTES = 90;

/**
 * Every recording that is declared, in the order of their names.
 * @param root absolute path of the project
 * @throws Error when two of them write the same file, or a lesson's take too long
 */
export async function loadRecordings(root: string): Promise<NamedRecording[]> {
  const paths = globSync(`${FOLDER}/*.ts`, { cwd: root }).sort();
  const recordings = await Promise.all(
    paths.map(async (path): Promise<NamedRecording> => {
      const module = (await import(pathToFileURL(join(root, path)).href)) as {
        default?: Omit<NamedRecording, 'name'>;
      };
      const name = basename(path, '.ts');
      if (module.default === undefined)
        throw new Error(`${path} has no default export: end it with 'export default defineRecording({…})'.`);
      return { ...module.default, name };
    }),
  );
  checkTogether(recordings);
  return recordings;
}

/** @throws Error that says which recordings do not go together */
export function checkTogether(recordings: readonly NamedRecording[]): void {
  const owners = new Map<string, string>();
  for (const { name, out, files = [] } of recordings) {
    for (const path of [out, ...files]) {
      const other = owners.get(path);
      if (other !== undefined) throw new Error(`Recordings ${other} and ${name} both write ${path}.`);
      owners.set(path, name);
    }
  }
  for (const lesson of new Set(recordings.map((recording) => recording.lesson))) {
    if (lesson === undefined) continue;
    const minutes = recordings
      .filter((recording) => recording.lesson === lesson)
      .reduce((sum, recording) => sum + recording.minutes, 0);
    if (minutes >= LESSON_MINUTES) {
      throw new Error(
        `The recordings of lesson ${lesson} take ${minutes} minutes; together they may take less than ${LESSON_MINUTES}.`,
      );
    }
  }
}

/** Those of the given names, in the order of the queue. @throws Error for a name that no recording has */
export function pickRecordings(
  recordings: readonly NamedRecording[],
  names: readonly string[],
): NamedRecording[] {
  const unknown = names.find((name) => !recordings.some((recording) => recording.name === name));
  if (unknown !== undefined) {
    const known = recordings.map(({ name }) => name).join(', ');
    throw new Error(`There is no recording "${unknown}". There are: ${known}.`);
  }
  return recordings.filter(({ name }) => names.includes(name));
}
