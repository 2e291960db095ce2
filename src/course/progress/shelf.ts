import { limits } from './limits.ts';
import { readRecord } from './parse-record.ts';
import type { ProgressRecord } from './record.ts';
import { progressKey } from './stage.ts';

/** Where text that could not be read is put aside. */
export const damagedKey = 'terrarium.progress.damaged';

type Reading =
  | { readonly state: 'nothing' | 'newer' | 'refused' }
  | { readonly state: 'read'; readonly record: ProgressRecord }
  /** `record` is what could be read of it. */
  | { readonly state: 'damaged'; readonly text: string; readonly record: ProgressRecord | null };

type Outcome = 'kept' | 'full' | 'refused';

/** The record's place in the browser's storage. Nothing here throws. */
export interface Shelf {
  read(): Reading;
  write(record: ProgressRecord): Outcome;
  readAside(): string | null;
  /** Puts a text aside, behind what stands there already. */
  putAside(text: string): Outcome;
  dropAside(): Outcome;
  /** Removes all of it. */
  clear(): Outcome;
}

export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage may throw, as `localStorage` does where the reader forbids it */
export function createShelf(storage: () => TextStorage): Shelf {
  const readAside = (): string | null => {
    try {
      return storage().getItem(damagedKey);
    } catch {
      return null;
    }
  };
  return {
    read() {
      let text: string | null;
      try {
        text = storage().getItem(progressKey);
      } catch {
        return { state: 'refused' };
      }
      if (text === null) return { state: 'nothing' };
      const parsed = readRecord(text);
      if (parsed.state === 'newer') return { state: 'newer' };
      if (parsed.state === 'damaged') return { state: 'damaged', text, record: null };
      const { record, dropped } = parsed;
      return dropped > 0 ? { state: 'damaged', text, record } : { state: 'read', record };
    },
    write: (record) => attempt(() => storage().setItem(progressKey, JSON.stringify(record))),
    readAside,
    putAside(text) {
      const before = readAside();
      if (before?.includes(text)) return 'kept';
      const all = before === null ? text : `${before}\n\n${text}`;
      if (all.length > limits.recordLength) return 'full';
      return attempt(() => storage().setItem(damagedKey, all));
    },
    dropAside: () => attempt(() => storage().removeItem(damagedKey)),
    clear: () =>
      attempt(() => {
        storage().removeItem(progressKey);
        storage().removeItem(damagedKey);
      }),
  };
}

function attempt(work: () => void): Outcome {
  try {
    work();
    return 'kept';
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'refused';
  }
}
