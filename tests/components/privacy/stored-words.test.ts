import { expect, test } from 'vitest';
import type { StoredNow } from '#course/browser-storage';
import { deletedFinding } from '../../../components/frame/deleted-words.ts';
import { stateWords, storedFinding } from '../../../components/privacy/stored-words.ts';
import { storedData } from '#course/stored-data';

const datum = storedData[0]!;
const now = (state: StoredNow['state'], sizeBytes: number | null = 0): StoredNow => ({
  datum,
  state,
  sizeBytes,
});

test.each([
  [now('nothing'), 'nothing'],
  [now('unreadable', null), 'closed to this page'],
  [now('stored', null), 'stored'],
  [now('stored', 1), '1 byte'],
  [now('stored', 412), '412 bytes'],
  [now('stored', 350_000), '0.3 MB'],
])('one line says %j as %s', (stored, words) => {
  expect(stateWords(stored)).toBe(words);
});

test('the finding counts what is there and what cannot be looked into', () => {
  expect(storedFinding([now('nothing')])).toBe('The course has stored nothing in this browser.');
  expect(storedFinding([now('stored', 1), now('nothing')])).toBe(
    'The course has stored 1 thing in this browser.',
  );
  expect(storedFinding([now('unreadable', null), now('unreadable', null)])).toBe(
    'The course has stored nothing in this browser. The browser does not let this page look into 2 places.',
  );
});

test('what could not be deleted is named, with what to do', () => {
  expect(deletedFinding([])).toMatch(/is deleted/);
  expect(deletedFinding([datum])).toMatch(new RegExp(`Not deleted: ${datum.name}\\..*Close the other pages`));
});
