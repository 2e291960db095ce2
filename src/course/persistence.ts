/** How safe it is that what the course stored is still there next time. */
export type Persistence = 'persistent' | 'at-risk' | 'unknown';

let asked = false;

/**
 * Asks the browser not to clear what is stored when room runs short. Called when there is something the reader would
 * miss: a model, an answer, a passed exercise. Some browsers ask the reader, so a page asks once.
 */
export function askToPersist(): void {
  if (asked) return;
  asked = true;
  void requestPersistence();
}

/** Asks again, because the reader wishes it. Resolves to what the browser says then. */
export async function requestPersistence(): Promise<Persistence> {
  try {
    await storageManager()?.persist?.();
  } catch {
    // What the browser says next is what counts.
  }
  return readPersistence();
}

/** Whether the browser has promised to keep what is stored. */
export async function readPersistence(): Promise<Persistence> {
  try {
    const persisted = await storageManager()?.persisted?.();
    return persisted === undefined ? 'unknown' : persisted ? 'persistent' : 'at-risk';
  } catch {
    return 'unknown';
  }
}

/** Bytes that all of this host's pages store, and may; null where the browser does not say. */
export async function readEstimate(): Promise<{
  readonly usedBytes: number;
  readonly quotaBytes: number;
} | null> {
  try {
    const { usage, quota } = (await storageManager()?.estimate?.()) ?? {};
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
  } catch {
    return null;
  }
}

/** Absent outside secure contexts and in older browsers. */
const storageManager = (): Partial<StorageManager> | undefined =>
  (navigator as { readonly storage?: Partial<StorageManager> }).storage;
