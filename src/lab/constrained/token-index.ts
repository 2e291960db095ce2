import type { ByteDfa } from './byte-dfa.ts';
import type { SortedVocabulary } from './vocabulary.ts';

/** The tokens that may follow in one state. */
interface AllowedTokens {
  /** Ascending. */
  readonly ids: Int32Array;
  /** The state after each. */
  readonly next: Int32Array;
}

export interface TokenIndex {
  /** Of each state that tokens reach from the start and from which they reach an end; undefined for the others. */
  readonly allowed: readonly (AllowedTokens | undefined)[];
  /** The fewest tokens from each state to one in which the text may end. */
  readonly tokensToEnd: readonly number[];
}

/** Every token that the automaton can read from a state on; tokens with a common beginning are read as far as that once. */
function readTokens(
  dfa: ByteDfa,
  { size, bytes, ids, shared }: SortedVocabulary,
  from: number,
): AllowedTokens {
  const after = new Int32Array(size).fill(-1);
  const path = [from];
  let stuckAt = Infinity;
  for (const [place, id] of ids.entries()) {
    if (shared[place]! > stuckAt) continue;
    const token = bytes[id]!;
    let depth = shared[place]!;
    for (; depth < token.length; depth++) {
      const state = dfa.next[path[depth]! * 256 + token[depth]!]!;
      if (state < 0) break;
      path[depth + 1] = state;
    }
    const isRead = depth === token.length;
    stuckAt = isRead ? Infinity : depth;
    if (isRead) after[id] = path[depth]!;
  }
  return select(after, (state) => state >= 0);
}

/** Ids whose state passes, with that state. */
function select(after: ArrayLike<number>, passes: (state: number) => boolean): AllowedTokens {
  const ids = Int32Array.from(Array.from(after, (_, id) => id).filter((id) => passes(after[id]!)));
  return { ids, next: ids.map((id) => after[id]!) };
}

/**
 * Which tokens each state allows, computed once for all texts, so that a step of generation only looks it up (Willard & Louf
 * 2023, "Efficient guided generation for large language models", arXiv 2307.09702, algorithms 3 and 4). Tokens that lead
 * where no tokens reach an end are left out, so there are no dead ends.
 */
export function indexTokens(dfa: ByteDfa, vocabulary: SortedVocabulary): TokenIndex {
  const count = dfa.accepting.length;
  const readable: (AllowedTokens | undefined)[] = new Array<undefined>(count).fill(undefined);
  const before = Array.from({ length: count }, () => new Set<number>());
  const reached = new Set([dfa.start]);
  // A set that grows while it is gone through brings the new ones too.
  for (const state of reached) {
    const tokens = readTokens(dfa, vocabulary, state);
    readable[state] = tokens;
    for (const next of tokens.next) {
      before[next]!.add(state);
      reached.add(next);
    }
  }
  const tokensToEnd = new Array<number>(count).fill(Infinity);
  const order = [...reached].filter((state) => dfa.accepting[state] === 1);
  for (const state of order) tokensToEnd[state] = 0;
  for (const state of order) {
    for (const earlier of before[state]!) {
      if (tokensToEnd[earlier] !== Infinity) continue;
      tokensToEnd[earlier] = tokensToEnd[state]! + 1;
      order.push(earlier);
    }
  }
  const allowed = readable.map((tokens, state) => {
    if (!tokens || tokensToEnd[state] === Infinity) return undefined;
    const kept = tokens.ids
      .map((_, place) => place)
      .filter((place) => tokensToEnd[tokens.next[place]!]! < Infinity);
    return { ids: kept.map((place) => tokens.ids[place]!), next: kept.map((place) => tokens.next[place]!) };
  });
  return { allowed, tokensToEnd };
}
