import type { HubSession } from '#models/hub/cached-reader';

export const TOY_VOCABULARY = 16;

/** What the toy says after tokens: its favourite is the sum of all of them, so every one matters. */
export function toyLogits(ids: readonly number[]): Float32Array {
  const favourite = ids.reduce((sum, id) => sum + id, 0) % TOY_VOCABULARY;
  return Float32Array.from({ length: TOY_VOCABULARY }, (_, id) => (id === favourite ? 5 : id / 100));
}

export interface ToySession extends HubSession<{ ids: number[] }> {
  /** The tokens of each call, in order. */
  readonly calls: number[][];
  /** Caches that are held and not let go. */
  readonly held: () => number;
  failNext: boolean;
}

/** A session without a network: its cache is the list of what was read. */
export function createToySession({ canCrop = true } = {}): ToySession {
  const calls: number[][] = [];
  let held = 0;
  const session: ToySession = {
    calls,
    held: () => held,
    failNext: false,
    async forward(ids, past) {
      await Promise.resolve();
      if (session.failNext) {
        session.failNext = false;
        throw new Error('The network broke.');
      }
      calls.push([...ids]);
      if (past !== null && past.cache.ids.length !== past.length)
        throw new Error('The cache is of another length.');
      const cache = past?.cache ?? { ids: [] };
      if (past === null) held++;
      cache.ids.push(...ids);
      return { logits: toyLogits(cache.ids), cache };
    },
    async crop(cache, length) {
      held--;
      await Promise.resolve();
      if (!canCrop) return null;
      held++;
      return { ids: cache.ids.slice(0, length) };
    },
    async release() {
      held--;
      await Promise.resolve();
    },
  };
  return session;
}
