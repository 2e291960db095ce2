import { compileRegex, type CompileRegexOptions } from './compile-regex.ts';
import { indexTokens } from './token-index.ts';
import { sortVocabulary } from './vocabulary.ts';

export interface TokenConstraintOptions extends CompileRegexOptions {
  /** The token that ends a text: allowed wherever the text may end, and nothing after it. */
  readonly endToken?: number;
}

/** Which tokens may come next for the whole text to match a regular expression. */
export interface TokenConstraint {
  /** Before the first token. */
  readonly start: number;
  /** Number of states; a state is a whole number below it. */
  readonly stateCount: number;
  /**
   * 1 for each token of the vocabulary that may come next, 0 for the others. At least one may unless the text is complete.
   * @param tokensLeft how many more tokens there is room for, the end token not counted: only such are allowed as let the
   *   text end in time. It must not be less than `tokensToEnd(state)`. Default no limit
   */
  tokenMask(state: number, tokensLeft?: number): Uint8Array;
  /**
   * The state after a token.
   * @throws RangeError when the token is not allowed there
   */
  advance(state: number, token: number): number;
  /** Whether the text may end here. */
  isAccepting(state: number): boolean;
  /** The fewest tokens until it may, the end token not counted; 0 where `isAccepting`. */
  tokensToEnd(state: number): number;
}

/**
 * A regular expression compiled to masks over a vocabulary. The work is done here, once; asking for a mask is then quick.
 * From every state that `advance` gives, some tokens complete the text: there are no dead ends.
 * @param pattern in the syntax of `parseRegex`; the whole text has to match. For JSON see `jsonSchemaToRegex`
 * @param vocabulary what each token stands for, by id: its text, or its bytes where it may be part of a character (see
 *   `byteLevelVocabulary`). Tokens that stand for nothing, such as special ones, are empty, and are never allowed
 * @throws RegexError for what the expression may not contain, saying where
 * @throws RangeError when it gets too large, or when no tokens make a text that matches
 */
export function createTokenConstraint(
  pattern: string,
  vocabulary: readonly (string | Uint8Array)[],
  { endToken, ...options }: TokenConstraintOptions = {},
): TokenConstraint {
  const dfa = compileRegex(pattern, options);
  const texts = vocabulary.map((token, id) => (id === endToken ? '' : token));
  const { allowed, tokensToEnd } = indexTokens(dfa, sortVocabulary(texts));
  if (tokensToEnd[dfa.start] === Infinity)
    throw new RangeError('No tokens of this vocabulary make a text that matches the regular expression.');
  const ended = allowed.length;
  const isAccepting = (state: number): boolean => state === ended || dfa.accepting[state] === 1;

  return {
    start: dfa.start,
    stateCount: ended + 1,
    isAccepting,
    tokensToEnd: (state) => (state === ended ? 0 : tokensToEnd[state]!),
    tokenMask(state, tokensLeft = Infinity) {
      const mask = new Uint8Array(vocabulary.length);
      if (state === ended) return mask;
      const { ids, next } = allowed[state]!;
      for (let i = 0; i < ids.length; i++) if (tokensToEnd[next[i]!]! < tokensLeft) mask[ids[i]!] = 1;
      if (endToken !== undefined && isAccepting(state)) mask[endToken] = 1;
      return mask;
    },
    advance(state, token) {
      if (token === endToken && state !== ended && isAccepting(state)) return ended;
      const place = allowed[state]?.ids.indexOf(token) ?? -1;
      if (place < 0) throw new RangeError(`Token ${token} is not allowed here.`);
      return allowed[state]!.next[place]!;
    },
  };
}

/** Logits with −Infinity for each token that the mask rules out. */
export function maskLogits(logits: ArrayLike<number>, mask: ArrayLike<number>): Float64Array {
  const result = new Float64Array(logits.length).fill(-Infinity);
  for (let id = 0; id < result.length; id++) if (mask[id] === 1) result[id] = logits[id]!;
  return result;
}
