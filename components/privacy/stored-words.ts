import { bytes, plural } from '#course/wording';
import type { StoredNow } from '#course/browser-storage';

/** What one line of the list says about now. */
export function stateWords({ state, sizeBytes }: StoredNow): string {
  if (state === 'nothing') return 'nothing';
  if (state === 'unreadable') return 'closed to this page';
  return sizeBytes === null ? 'stored' : bytesExactly(sizeBytes);
}

/** Where everything is small, kilobytes would round everything to one. */
const bytesExactly = (size: number): string => (size < 1000 ? plural(size, 'byte') : bytes(size));

/** The whole list in a sentence. */
export function storedFinding(stored: readonly StoredNow[]): string {
  const kept = stored.filter(({ state }) => state === 'stored').length;
  const closed = stored.filter(({ state }) => state === 'unreadable').length;
  const first =
    kept === 0
      ? 'The course has stored nothing in this browser.'
      : `The course has stored ${plural(kept, 'thing')} in this browser.`;
  return closed === 0
    ? first
    : `${first} The browser does not let this page look into ${plural(closed, 'place')}.`;
}
