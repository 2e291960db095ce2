import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { RunError } from '#run/failure';
import type { Plant, PlantRecord, PlantState } from './plant.ts';

/** The reader's plants in the browser's own database. Nothing leaves the device. */
export interface Vault {
  /** All plants, the one saved last first. */
  list(): Promise<PlantRecord[]>;
  /** What is known of a plant, without its numbers; null when no plant has this id. */
  find(id: string): Promise<PlantRecord | null>;
  /** Null when no plant has this id. */
  load(id: string): Promise<Plant | null>;
  /**
   * Keeps a plant whole, or leaves the one kept before as it was.
   * @throws RunError `storage-full`, `storage-refused`
   */
  save(plant: Plant): Promise<void>;
  /** Changes what is known of a plant and not its numbers; does nothing when it is gone. */
  amend(id: string, change: Partial<Pick<PlantRecord, 'name'>>): Promise<void>;
  remove(id: string): Promise<void>;
}

interface Contents extends DBSchema {
  records: { key: string; value: PlantRecord };
  states: { key: string; value: PlantState };
}

const DATABASE_NAME = 'terrarium';

let opened: Promise<IDBPDatabase<Contents>> | null = null;

function openDatabase(): Promise<IDBPDatabase<Contents>> {
  const forget = (): void => {
    opened = null;
  };
  return openDB<Contents>(DATABASE_NAME, 1, {
    upgrade(database) {
      database.createObjectStore('records', { keyPath: 'id' });
      database.createObjectStore('states');
    },
    // Another tab wants to delete the database or to open a newer one.
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
}

async function attempt<T>(work: (database: IDBPDatabase<Contents>) => Promise<T>): Promise<T> {
  try {
    opened ??= openDatabase();
    return await work(await opened);
  } catch (error) {
    opened = null;
    throw explain(error);
  }
}

function explain(error: unknown): RunError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return new RunError('storage-full', 'The browser has no room left to keep this model.');
  const reason = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
  return new RunError('storage-refused', `The browser would not keep models${reason}.`);
}

/** Opens the database at the first call of each method, and again after it was closed. */
export function createVault(): Vault {
  return {
    list: () =>
      attempt(async (database) => {
        const records = await database.getAll('records');
        return records.sort((a, b) => b.savedMs - a.savedMs);
      }),
    find: (id) => attempt(async (database) => (await database.get('records', id)) ?? null),
    load: (id) =>
      attempt(async (database) => {
        const transaction = database.transaction(['records', 'states']);
        const [record, state] = await Promise.all([
          transaction.objectStore('records').get(id),
          transaction.objectStore('states').get(id),
        ]);
        return record === undefined || state === undefined ? null : { record, state };
      }),
    save: ({ record, state }) =>
      attempt(async (database) => {
        // One transaction: both are written or neither, whatever happens in between, and no reader sees half.
        const transaction = database.transaction(['records', 'states'], 'readwrite');
        await Promise.all([
          transaction.objectStore('states').put(state, record.id),
          transaction.objectStore('records').put(record),
          transaction.done,
        ]);
      }),
    amend: (id, change) =>
      attempt(async (database) => {
        const transaction = database.transaction('records', 'readwrite');
        const record = await transaction.store.get(id);
        if (record !== undefined) await transaction.store.put({ ...record, ...change });
        await transaction.done;
      }),
    remove: (id) =>
      attempt(async (database) => {
        const transaction = database.transaction(['records', 'states'], 'readwrite');
        await Promise.all([
          transaction.objectStore('states').delete(id),
          transaction.objectStore('records').delete(id),
          transaction.done,
        ]);
      }),
  };
}
