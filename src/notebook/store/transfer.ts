import { maxSourceLength, type CellEdit } from './edit.ts';
import { createEditStore, type EditStore } from './edit-store.ts';

/** Readers' cells of all lessons, as they stand in an exported file. */
export interface NotebooksFile {
  readonly version: 1;
  readonly edits: readonly CellEdit[];
}

export interface ImportedNotebooks {
  /** Cells that the file had in a later version than the browser. */
  readonly taken: number;
  /** Cells of which the browser has the same or a later version. */
  readonly older: number;
  /** Entries that could not be read. */
  readonly unreadable: number;
}

/** Most cells that are taken from one file. */
const maxEdits = 5000;

/** @throws EditStoreError */
export async function exportNotebooks(store: EditStore = createEditStore()): Promise<NotebooksFile> {
  return { version: 1, edits: await store.listAll() };
}

/**
 * Takes in the cells of an exported file, of each the later version. What cannot be read is counted and left out.
 * @throws Error in words for the reader, when the file holds no notebooks or comes from a later course
 * @throws EditStoreError
 */
export async function importNotebooks(
  file: unknown,
  store: EditStore = createEditStore(),
): Promise<ImportedNotebooks> {
  const entries = readEntries(file);
  const edits = entries.map(readEdit).filter((edit) => edit !== null);
  const outcome = await store.merge(edits);
  return { ...outcome, unreadable: entries.length - edits.length };
}

function readEntries(file: unknown): readonly unknown[] {
  if (!isRecord(file) || typeof file.version !== 'number' || !Array.isArray(file.edits))
    throw new Error('The file holds no notebooks.');
  if (file.version !== 1)
    throw new Error('The notebooks in the file were made by a later version of the course. Reload the page.');
  if (file.edits.length > maxEdits) throw new Error('The file holds more cells than the course has.');
  return file.edits;
}

function readEdit(entry: unknown): CellEdit | null {
  if (!isRecord(entry)) return null;
  const { lesson, key, source, original, exercise, number, changedMs } = entry;
  if (!isText(lesson, 200) || !isText(key, 200) || !isText(original, maxSourceLength)) return null;
  if (source !== null && !isText(source, maxSourceLength)) return null;
  if (exercise !== null && !isText(exercise, 200)) return null;
  if (!isCount(number) || !isCount(changedMs)) return null;
  // A clock that ran ahead would win over every change to come.
  return { lesson, key, source, original, exercise, number, changedMs: Math.min(changedMs, Date.now()) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value.length <= maxLength;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
