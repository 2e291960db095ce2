import { sha256 } from '#models/sha256';

/** Name of the cache in the browser's Cache Storage; `src/course/stored-data.ts` tells the reader of it. */
export const MODEL_CACHE = 'terrarium-models';

/** A file by the address it is published at and the hash of its contents: another release never meets it. */
export interface CachedFile {
  readonly address: URL;
  readonly sha256: string;
}

/**
 * Files that were fetched and checked once, kept in the browser. It never fails: where nothing can be kept (a private
 * window, no room, a page without encryption), it is always empty.
 */
export interface FileCache {
  /** A file as it was published; null when it is not kept. One that was damaged meanwhile is dropped. */
  read(file: CachedFile): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps a file once it is written whole and reads back as it should. */
  write(file: CachedFile, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Drops what is kept below a folder and is none of these: files of earlier releases, and half-written ones. */
  keepOnly(folder: URL, files: readonly CachedFile[]): Promise<void>;
  /** The last good copy of a file that has no hash, for when there is no connection. */
  readLast(address: URL): Promise<Uint8Array<ArrayBuffer> | null>;
  writeLast(address: URL, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

const keyOf = ({ address, sha256: hash }: CachedFile): string => `${address.href}?sha256=${hash}`;
const PARTIAL = '&partial';

/** @param storage the browser's `caches`, which pages served without encryption do not have */
export function createFileCache(storage: CacheStorage | undefined): FileCache {
  /** Keeping is a convenience: whatever goes wrong with it, the model works. */
  async function attempt<T>(work: (cache: Cache) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return storage === undefined ? otherwise : await work(await storage.open(MODEL_CACHE));
    } catch {
      return otherwise;
    }
  }
  const bytesAt = async (cache: Cache, key: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const response = await cache.match(key);
    return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
  };

  return {
    read: (file) =>
      attempt(async (cache) => {
        const bytes = await bytesAt(cache, keyOf(file));
        if (bytes === null || sha256(bytes) === file.sha256) return bytes;
        await cache.delete(keyOf(file));
        return null;
      }, null),
    write: (file, bytes) =>
      attempt(async (cache) => {
        const key = keyOf(file);
        try {
          await cache.put(key + PARTIAL, new Response(bytes));
          const written = await bytesAt(cache, key + PARTIAL);
          if (written !== null && sha256(written) === file.sha256)
            await cache.put(key, new Response(written));
        } finally {
          await cache.delete(key + PARTIAL);
        }
      }, undefined),
    keepOnly: (folder, files) =>
      attempt(async (cache) => {
        const wanted = new Set(files.map(keyOf));
        for (const { url } of await cache.keys()) {
          const isVersioned = url.startsWith(folder.href) && url.includes('?sha256=');
          if (isVersioned && !wanted.has(url)) await cache.delete(url);
        }
      }, undefined),
    readLast: (address) => attempt((cache) => bytesAt(cache, address.href), null),
    writeLast: (address, bytes) =>
      attempt((cache) => cache.put(address.href, new Response(bytes)), undefined),
  };
}
