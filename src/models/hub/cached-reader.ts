import { yieldToEvents } from '../event-loop.ts';

/** The part of a network that a reader drives. `Cache` holds keys and values of the tokens read so far. */
export interface HubSession<Cache> {
  /** Reads tokens after those of a cache, and gives the logits of the next one. It may change the cache it is given. */
  forward(
    ids: readonly number[],
    past: { readonly cache: Cache; readonly length: number } | null,
  ): Promise<{ readonly logits: Float32Array; readonly cache: Cache }>;
  /** A cache of the first tokens alone; null where this kind of cache cannot be cut. The old one is gone. */
  crop(cache: Cache, length: number): Promise<Cache | null>;
  /** Frees the memory of a cache. */
  release(cache: Cache): Promise<void>;
}

/** Gives logits after any tokens. */
export interface CachedReader {
  /**
   * Calls wait for each other.
   * @param ids at least one token
   * @throws the signal's reason once it is aborted; what was read until then stays in the cache
   */
  logitsAfter(ids: readonly number[], signal?: AbortSignal): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** A long prompt is read in pieces of so many tokens, so that Stop is heard between them. */
const PIECE = 32;

/** A reader that reads again only what differs from what it read last: the shared beginning stays in its cache. */
export function createCachedReader<Cache>(session: HubSession<Cache>): CachedReader {
  let read: number[] = [];
  let cache: Cache | null = null;
  let logits: Float32Array | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function forget(): Promise<void> {
    const old = cache;
    cache = null;
    read = [];
    logits = null;
    if (old !== null) await session.release(old);
  }

  async function keepFirst(length: number): Promise<void> {
    if (length === read.length) return;
    if (length === 0 || cache === null) return forget();
    cache = await session.crop(cache, length);
    logits = null;
    read = cache === null ? [] : read.slice(0, length);
  }

  async function readOn(ids: readonly number[], signal?: AbortSignal): Promise<Float32Array> {
    const shared = sharedLength(read, ids);
    if (logits !== null && shared === ids.length && shared === read.length) return logits.slice();
    // The last token is read even where it is known: its logits are not kept.
    await keepFirst(Math.min(shared, ids.length - 1));
    while (read.length < ids.length) {
      await yieldToEvents();
      signal?.throwIfAborted();
      const piece = ids.slice(read.length, read.length + PIECE);
      const past = cache === null ? null : { cache, length: read.length };
      ({ logits, cache } = await session.forward(piece, past));
      read.push(...piece);
    }
    if (logits === null) throw new RangeError('There is no token to read logits after.');
    return logits.slice();
  }

  return {
    logitsAfter(ids, signal) {
      const turn = last.then(async () => {
        signal?.throwIfAborted();
        try {
          return await readOn(ids, signal);
        } catch (error) {
          // After a fault in the middle nobody knows what the cache holds.
          if (signal?.aborted !== true) await forget();
          throw error;
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    async dispose() {
      await last;
      await forget();
    },
  };
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
