import 'fake-indexeddb/auto';
import { createEditStore } from '#notebook/store/edit-store';
import { exportNotebooks, importNotebooks } from '#notebook/store/transfer';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const store = () => createEditStore({ tell: () => undefined, listen: () => () => undefined });
const edit = {
  lesson: 'grow',
  key: 'a',
  source: 'mine',
  original: 'theirs',
  exercise: null,
  number: 2,
  changedMs: 1000,
};

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('notebooks in a file', () => {
  it('come back as they were, on another device', async () => {
    const here = store();
    await here.save([edit, { ...edit, key: 'b', source: null }]);
    const file: unknown = JSON.parse(JSON.stringify(await exportNotebooks(here)));
    vi.stubGlobal('indexedDB', new IDBFactory());
    const there = store();
    expect(await importNotebooks(file, there)).toEqual({ taken: 2, older: 0, unreadable: 0 });
    expect(await there.listAll()).toEqual(await here.listAll());
  });

  it('never replace a later version', async () => {
    const here = store();
    await here.save([{ ...edit, source: 'newest', changedMs: 2000 }]);
    expect(await importNotebooks({ version: 1, edits: [edit] }, here)).toEqual({
      taken: 0,
      older: 1,
      unreadable: 0,
    });
    expect((await here.listAll())[0]?.source).toBe('newest');
  });

  it('leave out what cannot be read, and count it', async () => {
    const broken = [
      { ...edit, changedMs: 'now' },
      null,
      { ...edit, source: 7 },
      { ...edit, key: 'x'.repeat(999) },
    ];
    const outcome = await importNotebooks({ version: 1, edits: [edit, ...broken] }, store());
    expect(outcome).toEqual({ taken: 1, older: 0, unreadable: broken.length });
  });

  it('cannot come from the future: such a time would win for ever', async () => {
    const here = store();
    await importNotebooks({ version: 1, edits: [{ ...edit, changedMs: Number.MAX_SAFE_INTEGER }] }, here);
    expect((await here.listAll())[0]?.changedMs).toBeLessThanOrEqual(Date.now());
  });

  it('of a later course, or of none, are refused in words', async () => {
    await expect(importNotebooks({ version: 2, edits: [] }, store())).rejects.toThrow('later version');
    await expect(importNotebooks([], store())).rejects.toThrow('holds no notebooks');
    await expect(importNotebooks({ version: 1, edits: Array(5001).fill(edit) }, store())).rejects.toThrow(
      'more cells',
    );
  });

  it('whatever they are, either are read or are refused in words', async () => {
    const here = store();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.anything(), fc.record({ version: fc.constant(1), edits: fc.array(fc.anything()) })),
        async (file) => {
          const outcome = await importNotebooks(file, here).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome.message).toMatch(/\.$/);
          else expect(outcome).toMatchObject({ taken: 0 });
        },
      ),
      { numRuns: 200 },
    );
  });
});
