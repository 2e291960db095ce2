import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteStored, listStored } from '#course/browser-storage';
import { storedData } from '#course/stored-data';

/** As much of Storage as the course uses. */
function fakeStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (name) => entries.get(name) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (name) => void entries.delete(name),
    setItem: (name, text) => void entries.set(name, text),
  };
}

/** As much of CacheStorage as the course uses: one response to a cache. */
function fakeCaches(contents: Map<string, string>) {
  return {
    has: (name: string) => Promise.resolve(contents.has(name)),
    delete: (name: string) => Promise.resolve(contents.delete(name)),
    open: (name: string) =>
      Promise.resolve({ matchAll: () => Promise.resolve([new Response(contents.get(name) ?? '')]) }),
  };
}

let cached: Map<string, string>;

beforeEach(() => {
  cached = new Map();
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
  vi.stubGlobal('caches', fakeCaches(cached));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const open = (name: string) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The database could not be opened.'));
  });

/** Stores something under every name of the list, and something of a neighbour's beside it. */
async function fill(): Promise<void> {
  for (const { name, place } of storedData) {
    if (place === 'localStorage') localStorage.setItem(name, 'text');
    else if (place === 'sessionStorage') sessionStorage.setItem(name, 'text');
    else if (place === 'Cache Storage') cached.set(name, 'twelve bytes');
    else (await open(name)).close();
  }
  localStorage.setItem('neighbour', 'text');
  cached.set('neighbour', 'text');
  (await open('neighbour')).close();
}

test('an empty browser holds nothing', async () => {
  expect((await listStored()).map(({ state }) => state)).toEqual(storedData.map(() => 'nothing'));
});

test('everything on the list is found with its size', async () => {
  await fill();
  const stored = await listStored();
  expect(stored.map(({ state }) => state)).toEqual(storedData.map(() => 'stored'));
  const sizes = new Map(stored.map(({ datum, sizeBytes }) => [datum.name, sizeBytes]));
  expect(sizes.get('terrarium-models')).toBe(12);
  expect(sizes.get('starlight-theme')).toBe(2 * ('starlight-theme'.length + 4));
  expect(sizes.get('terrarium')).toBeNull();
  await deleteStored();
});

test('deleting takes everything on the list and leaves the neighbours alone', async () => {
  await fill();
  expect(await deleteStored()).toEqual([]);
  expect((await listStored()).map(({ state }) => state)).toEqual(storedData.map(() => 'nothing'));
  expect(localStorage.getItem('neighbour')).toBe('text');
  expect(cached.has('neighbour')).toBe(true);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['neighbour']);
});

test('a database that another tab holds is reported as left', async () => {
  await fill();
  const held = await open('terrarium');
  expect((await deleteStored()).map(({ name }) => name)).toEqual(['terrarium']);
  held.close();
});

test('a browser that closes its storage is no error', async () => {
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('caches', undefined);
  const closed = (await listStored()).filter(({ state }) => state === 'unreadable');
  expect(new Set(closed.map(({ datum }) => datum.place))).toEqual(new Set(['localStorage', 'Cache Storage']));
});
