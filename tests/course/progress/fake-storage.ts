import type { TextStorage } from '#course/progress/shelf';

export interface FakeStorage extends TextStorage {
  readonly texts: Map<string, string>;
  /** What each later write throws. */
  failWith: Error | null;
}

export function createFakeStorage(): FakeStorage {
  const texts = new Map<string, string>();
  const storage: FakeStorage = {
    texts,
    failWith: null,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      if (storage.failWith !== null) throw storage.failWith;
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
  };
  return storage;
}

/** What a browser throws when there is no room left. */
export const quotaError = (): Error => new DOMException('No room.', 'QuotaExceededError');
