import 'fake-indexeddb/auto';
import type { CellEdit } from '#notebook/store/edit';
import { createEditStore, EditStoreError } from '#notebook/store/edit-store';
import type { Tabs } from '#notebook/store/tabs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const quiet: Tabs = { tell: () => undefined, listen: () => () => undefined };
const edit = (key: string, changes: Partial<CellEdit> = {}): CellEdit => ({
  lesson: 'grow',
  key,
  source: `my ${key}`,
  original: key,
  exercise: null,
  number: 1,
  changedMs: 1000,
  ...changes,
});

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('the store of edits', () => {
  it('keeps edits by lesson and cell, the one written last', async () => {
    const store = createEditStore(quiet);
    await store.save([edit('a'), edit('b'), edit('a', { lesson: 'other' })]);
    await store.save([edit('a', { source: 'better', changedMs: 5 })]);
    const kept = await createEditStore(quiet).list('grow');
    expect(kept.map(({ key, source }) => [key, source])).toEqual([
      ['a', 'better'],
      ['b', 'my b'],
    ]);
    expect(await store.listAll()).toHaveLength(3);
  });

  it('merges by time, and says what it took', async () => {
    const store = createEditStore(quiet);
    await store.save([edit('a'), edit('b')]);
    const outcome = await store.merge([
      edit('a', { source: 'older', changedMs: 999 }),
      edit('b', { source: 'later', changedMs: 1001 }),
      edit('c'),
    ]);
    expect(outcome).toEqual({ taken: 2, older: 1 });
    expect((await store.list('grow')).map(({ source }) => source)).toEqual(['my a', 'later', 'my c']);
  });

  it('removes for good', async () => {
    const store = createEditStore(quiet);
    await store.save([edit('a'), edit('b')]);
    await store.remove([edit('a')]);
    expect((await store.list('grow')).map(({ key }) => key)).toEqual(['b']);
  });

  it('tells other tabs which lessons it wrote, and not of what it left alone', async () => {
    const told: string[][] = [];
    const store = createEditStore({ ...quiet, tell: (lessons) => void told.push([...lessons]) });
    await store.save([edit('a'), edit('a', { lesson: 'other' })]);
    await store.merge([edit('a', { changedMs: 1 })]);
    expect(told).toEqual([['grow', 'other'], []]);
  });

  it('lets another tab delete the database, and begins anew', async () => {
    const store = createEditStore(quiet);
    await store.save([edit('a')]);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('terrarium-notebooks');
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked'));
    });
    expect(await store.list('grow')).toEqual([]);
    await store.save([edit('b')]);
    expect(await store.list('grow')).toHaveLength(1);
  });

  it('says whether the browser is full or refuses', async () => {
    const refused = createEditStore(quiet);
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('insecure', 'SecurityError');
      },
    });
    await expect(refused.save([edit('a')])).rejects.toMatchObject({ trouble: 'refused' });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const full = createEditStore(quiet).list('grow');
    await expect(full).rejects.toBeInstanceOf(EditStoreError);
    await expect(full).rejects.toMatchObject({ trouble: 'full' });
  });
});
