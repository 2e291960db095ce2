import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEditStore } from '#notebook/store/edit-store';
import { compareNotebooks, readNotebooks } from '../../../components/progress/notebooks.ts';

const edit = {
  lesson: 'data',
  key: 'a',
  source: '2',
  original: '1',
  exercise: null,
  number: 1,
  changedMs: 10,
};
const tabs = { tell: () => undefined, listen: () => () => undefined };

test('says what a file’s cells would change, from what the notebooks themselves export', async () => {
  const store = createEditStore(tabs);
  await store.save([edit]);
  const file = await readNotebooks(store);
  const compare = (edits: readonly object[]) => compareNotebooks({ version: 1, edits }, store);
  const none = { added: 0, newerInFile: 0, newerHere: 0, same: 0 };
  expect(await compareNotebooks(file, store)).toEqual({ ...none, same: 1 });
  expect(await compare([{ ...edit, changedMs: 9 }])).toEqual({ ...none, newerHere: 1 });
  expect(
    await compare([
      { ...edit, changedMs: 11 },
      { ...edit, key: 'b' },
    ]),
  ).toEqual({
    ...none,
    newerInFile: 1,
    added: 1,
  });
});

test('takes no notice of what is no notebook', async () => {
  const store = createEditStore(tabs);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (junk) => {
      await expect(compareNotebooks(junk, store)).resolves.not.toThrow();
      await expect(compareNotebooks({ version: 1, edits: junk }, store)).resolves.not.toThrow();
    }),
    { numRuns: 50 },
  );
  expect(await compareNotebooks({ version: 2, edits: [] }, store)).toBeNull();
});
