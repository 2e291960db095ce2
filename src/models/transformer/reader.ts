import { openSession, type DecodingSession, type ModelState } from './session.ts';

/** Gives logits after any tokens, reading only what it has not read yet. */
export interface TokenReader {
  /** @param ids 1 to contextLength tokens */
  readonly logitsAfter: (ids: readonly number[]) => Promise<Float32Array>;
  dispose(): void;
}

export function createReader(state: ModelState): TokenReader {
  let session: DecodingSession | undefined;
  let version = -1;
  let seen: number[] = [];
  let logits: Float32Array | undefined;

  const restart = (): DecodingSession => {
    session?.dispose();
    session = openSession(state, 1);
    version = state.version();
    seen = [];
    logits = undefined;
    return session;
  };

  return {
    async logitsAfter(ids) {
      const extendsSeen =
        version === state.version() &&
        seen.length <= ids.length &&
        seen.every((id, index) => ids[index] === id);
      const open = extendsSeen && session !== undefined ? session : restart();
      for (const id of ids.slice(seen.length)) {
        logits = await open.read([id]);
        seen.push(id);
      }
      if (logits === undefined) throw new RangeError('There is no token to read logits after.');
      return logits.slice();
    },
    dispose() {
      session?.dispose();
      session = undefined;
      seen = [];
      version = -1;
    },
  };
}
