import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CellEdit } from './edit.ts';
import { joinTabs, type Tabs } from './tabs.ts';

/** Readers' versions of cells, in the browser's own database. Nothing leaves the device. */
export interface EditStore {
  /** @throws EditStoreError */
  list(lesson: string): Promise<CellEdit[]>;
  /** @throws EditStoreError */
  listAll(): Promise<CellEdit[]>;
  /**
   * Keeps edits, all or none: of two versions of a cell the one that is written last stays.
   * @throws EditStoreError
   */
  save(edits: readonly CellEdit[]): Promise<void>;
  /** Takes in edits from elsewhere: of two versions of a cell the later stays. @throws EditStoreError */
  merge(edits: readonly CellEdit[]): Promise<{ taken: number; older: number }>;
  /** Forgets edits for good. @throws EditStoreError */
  remove(edits: readonly Pick<CellEdit, 'lesson' | 'key'>[]): Promise<void>;
  /** Tells of what other tabs wrote into a lesson, until the returned function is called. */
  watch(lesson: string, onChange: () => void): () => void;
}

export type EditTrouble = 'full' | 'refused';

/** Nothing was kept. */
export class EditStoreError extends Error {
  readonly trouble: EditTrouble;
  constructor(trouble: EditTrouble, cause: unknown) {
    super(trouble === 'full' ? 'The browser has no room left.' : 'The browser does not let the page store.', {
      cause,
    });
    this.trouble = trouble;
  }
}

interface Contents extends DBSchema {
  edits: { key: [lesson: string, key: string]; value: CellEdit; indexes: { lesson: string } };
}

/** `components/notebook/wake.ts` looks for it by this name before it loads anything. */
const editsDatabase = 'terrarium-notebooks';

/** Longest time a browser may take to open a database: some hang where they mean to refuse. */
const openingMs = 5000;

/** @param tabs how tabs of the course hear of each other; for tests */
export function createEditStore(tabs: Tabs = joinTabs(editsDatabase)): EditStore {
  let opened: Promise<IDBPDatabase<Contents>> | null = null;

  const open = (): Promise<IDBPDatabase<Contents>> => {
    const forget = (): void => {
      opened = null;
    };
    const opening = openDB<Contents>(editsDatabase, 1, {
      upgrade(database) {
        const edits = database.createObjectStore('edits', { keyPath: ['lesson', 'key'] });
        edits.createIndex('lesson', 'lesson');
      },
      // Another tab deletes the database, or opens a newer one.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    return withinTime(opening);
  };

  const attempt = async <T>(work: (database: IDBPDatabase<Contents>) => Promise<T>): Promise<T> => {
    try {
      opened ??= open();
      return await work(await opened);
    } catch (error) {
      opened = null;
      const name = error instanceof Error ? error.name : '';
      throw new EditStoreError(name === 'QuotaExceededError' ? 'full' : 'refused', error);
    }
  };

  const tell = (edits: readonly Pick<CellEdit, 'lesson'>[]): void =>
    tabs.tell(new Set(edits.map(({ lesson }) => lesson)));

  return {
    list: (lesson) => attempt((database) => database.getAllFromIndex('edits', 'lesson', lesson)),
    listAll: () => attempt((database) => database.getAll('edits')),
    save: async (edits) => {
      if (edits.length === 0) return;
      await attempt((database) => {
        const transaction = database.transaction('edits', 'readwrite');
        // All at once, and without waiting for what stands there: the page may be closing.
        const puts = edits.map((edit) => transaction.store.put(edit));
        transaction.commit();
        return Promise.all([...puts, transaction.done]);
      });
      tell(edits);
    },
    merge: async (edits) => {
      const taken = await attempt(async (database) => {
        const transaction = database.transaction('edits', 'readwrite');
        const later: CellEdit[] = [];
        for (const edit of edits) {
          const kept = await transaction.store.get([edit.lesson, edit.key]);
          if (kept !== undefined && kept.changedMs >= edit.changedMs) continue;
          await transaction.store.put(edit);
          later.push(edit);
        }
        await transaction.done;
        return later;
      });
      tell(taken);
      return { taken: taken.length, older: edits.length - taken.length };
    },
    remove: async (edits) => {
      await attempt(async (database) => {
        const transaction = database.transaction('edits', 'readwrite');
        for (const { lesson, key } of edits) await transaction.store.delete([lesson, key]);
        await transaction.done;
      });
      tell(edits);
    },
    watch: (lesson, onChange) => tabs.listen(lesson, onChange),
  };
}

function withinTime<T>(opening: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database does not open.')), openingMs);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
