/** Cache Storage in memory: the part that `createFileCache` uses. */
export interface FakeCaches {
  readonly storage: CacheStorage;
  /** Contents by address. */
  readonly entries: Map<string, Uint8Array<ArrayBuffer>>;
  /** Addresses written, in order. */
  readonly puts: string[];
}

/** @param refuse makes writing fail, as a full disk or a private window does */
export function createFakeCaches({ refuse = false } = {}): FakeCaches {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  const puts: string[] = [];
  const cache = {
    async match(key: string) {
      const bytes = entries.get(key);
      return Promise.resolve(bytes === undefined ? undefined : new Response(bytes));
    },
    async put(key: string, response: Response) {
      if (refuse) throw new DOMException('There is no room.', 'QuotaExceededError');
      entries.set(key, new Uint8Array(await response.arrayBuffer()));
      puts.push(key);
    },
    async delete(key: string) {
      return Promise.resolve(entries.delete(key));
    },
    async keys() {
      return Promise.resolve([...entries.keys()].map((url) => ({ url })));
    },
  };
  const storage = { open: () => Promise.resolve(cache) } as unknown as CacheStorage;
  return { storage, entries, puts };
}
