import { encodeUtf8 } from './utf8.ts';

/** Bytes that GPT-2's alphabet writes as the character of the same number; the others follow from U+0100 on. */
const isPrinted = (byte: number): boolean =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;

/** The byte that each character of GPT-2's alphabet stands for. */
const byteOf: ReadonlyMap<string, number> = (() => {
  const pairs: [string, number][] = [];
  let hidden = 0;
  for (let byte = 0; byte < 256; byte++)
    pairs.push([String.fromCharCode(isPrinted(byte) ? byte : 0x100 + hidden++), byte]);
  return new Map(pairs);
})();

/**
 * Bytes of the tokens of a byte-level vocabulary, as `tokenizer.json` files list them: `Ġthe` is a space and three letters
 * (Radford et al. 2019, GPT-2). Special tokens should be left out of what is allowed: give them as empty strings.
 * @throws RangeError for a token with a character outside that alphabet
 */
export const byteLevelVocabulary = (tokens: readonly string[]): Uint8Array[] =>
  tokens.map((token) =>
    Uint8Array.from(Array.from(token), (character) => {
      const byte = byteOf.get(character);
      if (byte === undefined)
        throw new RangeError(`'${token}' is no token of a byte-level vocabulary: '${character}' is no byte.`);
      return byte;
    }),
  );

/** Tokens in the order of their bytes, so that those with a common beginning follow one another. */
export interface SortedVocabulary {
  readonly size: number;
  /** Bytes of each token, by id. */
  readonly bytes: readonly Uint8Array[];
  /** Ids in order; tokens without bytes are missing. */
  readonly ids: Int32Array;
  /** How many bytes each shares with the one before. */
  readonly shared: Int32Array;
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = sharedBytes(a, b);
  return (a[length] ?? -1) - (b[length] ?? -1);
}

export function sortVocabulary(tokens: readonly (string | Uint8Array)[]): SortedVocabulary {
  const bytes = tokens.map((token) => (typeof token === 'string' ? encodeUtf8(token) : token));
  const ids = Int32Array.from(bytes.keys())
    .filter((id) => bytes[id]!.length > 0)
    .sort((a, b) => compareBytes(bytes[a]!, bytes[b]!));
  const shared = ids.map((id, place) => (place === 0 ? 0 : sharedBytes(bytes[ids[place - 1]!]!, bytes[id]!)));
  return { size: tokens.length, bytes, ids, shared };
}
