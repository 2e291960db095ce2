import { createEditStore, type EditStore } from '#notebook/store/edit-store';
import { exportNotebooks, importNotebooks, type ImportedNotebooks } from '#notebook/store/transfer';
import type { Comparison } from '#course/progress/transfer';

/** Readers' versions of cells for a file; null where the browser does not let the page read them. */
export async function readNotebooks(store: EditStore = createEditStore()): Promise<unknown> {
  try {
    return await exportNotebooks(store);
  } catch {
    return null;
  }
}

/** What bringing in a file's cells would do; null when it holds none that this page can take. */
export async function compareNotebooks(
  file: unknown,
  store: EditStore = createEditStore(),
): Promise<Comparison | null> {
  const entries = entriesOf(file);
  if (entries === null) return null;
  const here = new Map<string, number>();
  try {
    for (const { lesson, key, changedMs } of await store.listAll()) here.set(`${lesson}/${key}`, changedMs);
  } catch {
    return null;
  }
  const count = { added: 0, newerInFile: 0, newerHere: 0, same: 0 };
  for (const { lesson, key, changedMs } of entries) {
    const mine = here.get(`${lesson}/${key}`);
    if (mine === undefined) count.added += 1;
    else if (mine === changedMs) count.same += 1;
    else if (mine > changedMs) count.newerHere += 1;
    else count.newerInFile += 1;
  }
  return count;
}

/** @throws Error in words for the reader; nothing was taken then */
export const bringInNotebooks = (file: unknown): Promise<ImportedNotebooks> => importNotebooks(file);

interface Entry {
  readonly lesson: string;
  readonly key: string;
  readonly changedMs: number;
}

/** As much of the entries as comparing needs; the notebooks' own reading is thorough. */
function entriesOf(file: unknown): readonly Entry[] | null {
  if (typeof file !== 'object' || file === null || !('version' in file) || file.version !== 1) return null;
  if (!('edits' in file) || !Array.isArray(file.edits)) return null;
  return file.edits.filter((entry: unknown): entry is Entry => {
    if (typeof entry !== 'object' || entry === null) return false;
    const { lesson, key, changedMs } = entry as Partial<Record<keyof Entry, unknown>>;
    return typeof lesson === 'string' && typeof key === 'string' && typeof changedMs === 'number';
  });
}
