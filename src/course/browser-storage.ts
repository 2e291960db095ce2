import { storedData, type StoragePlace, type StoredDatum } from './stored-data.ts';

/** How one kind of storage is looked into and emptied, one name at a time. */
interface Shelf {
  /** Bytes stored under a name, null when they are there but nobody counts them, undefined when nothing is. */
  readonly sizeOf: (name: string) => Promise<number | null | undefined>;
  readonly remove: (name: string) => Promise<void>;
}

/** What stands under a name now. */
export interface StoredNow {
  readonly datum: StoredDatum;
  /** `unreadable` when the browser keeps this storage from us. */
  readonly state: 'stored' | 'nothing' | 'unreadable';
  /** Null where the browser does not say. */
  readonly sizeBytes: number | null;
}

const shelves: Record<StoragePlace, Shelf> = {
  localStorage: textShelf(() => localStorage),
  sessionStorage: textShelf(() => sessionStorage),
  IndexedDB: {
    sizeOf: async (name) =>
      (await indexedDB.databases()).some((database) => database.name === name) ? null : undefined,
    remove: deleteDatabase,
  },
  'Cache Storage': {
    sizeOf: async (name) => ((await caches.has(name)) ? await cacheSize(name) : undefined),
    remove: async (name) => {
      await caches.delete(name);
    },
  },
};

/** Looks for everything the course may have stored, in the order of its list. */
export function listStored(): Promise<StoredNow[]> {
  return Promise.all(
    storedData.map(async (datum): Promise<StoredNow> => {
      try {
        const size = await shelves[datum.place].sizeOf(datum.name);
        return size === undefined
          ? { datum, state: 'nothing', sizeBytes: 0 }
          : { datum, state: 'stored', sizeBytes: size };
      } catch {
        return { datum, state: 'unreadable', sizeBytes: null };
      }
    }),
  );
}

/**
 * Deletes everything on the list, and nothing that is not on it.
 * @returns what could not be deleted
 */
export async function deleteStored(): Promise<StoredDatum[]> {
  const outcomes = await Promise.allSettled(
    storedData.map(async ({ place, name }) => shelves[place].remove(name)),
  );
  return storedData.filter((_, index) => outcomes[index]?.status === 'rejected');
}

/** Text is stored as 16-bit units. */
function textShelf(storage: () => Storage): Shelf {
  return {
    sizeOf: (name) => {
      const text = storage().getItem(name);
      return Promise.resolve(text === null ? undefined : 2 * (name.length + text.length));
    },
    remove: (name) => {
      storage().removeItem(name);
      return Promise.resolve();
    },
  };
}

async function cacheSize(name: string): Promise<number> {
  const responses = await (await caches.open(name)).matchAll();
  const sizes = await Promise.all(responses.map(async (response) => (await response.blob()).size));
  return sizes.reduce((total, size) => total + size, 0);
}

/** @throws Error when another tab holds the database and does not let go */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    const refuse = () => reject(new Error(`The database '${name}' is in use.`));
    request.onsuccess = () => resolve();
    request.onerror = refuse;
    request.onblocked = refuse;
  });
}
