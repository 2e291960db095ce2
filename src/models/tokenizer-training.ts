import { ByteLevelPreTokenizer } from '@huggingface/tokenizers';
import { loadTokenizer, specialTokens, type Tokenizer, type TokenizerJson } from './tokenizer.ts';

/*
 * A word should be the same token wherever it stands. Byte-level BPE writes the space before a word into its
 * token, so the normaliser puts a space before the text and after each line break, and the decoder takes exactly
 * these away again: ' Mara' is one token at the start of a text, of a line, after a marker and within a sentence.
 */
const normalizer = {
  type: 'Sequence',
  normalizers: [
    { type: 'Replace', pattern: { String: '\n' }, content: '\n ' },
    { type: 'Prepend', prepend: ' ' },
  ],
};
const preTokenizer = {
  type: 'ByteLevel' as const,
  add_prefix_space: false,
  trim_offsets: true,
  use_regex: true,
};
const decoder = {
  type: 'Sequence',
  decoders: [
    { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    { type: 'Fuse' },
    { type: 'Replace', pattern: { String: '\n ' }, content: '\n' },
    { type: 'Strip', content: ' ', start: 1, stop: 0 },
  ],
};

const byteLevel = new ByteLevelPreTokenizer(preTokenizer);

/** The 256 characters that stand for bytes in a byte-level vocabulary, in code order. */
function byteAlphabet(): string[] {
  const printable = (code: number): boolean =>
    (code >= 33 && code <= 126) || (code >= 161 && code <= 172) || (code >= 174 && code <= 255);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const hidden = bytes.filter((byte) => !printable(byte));
  return bytes.map((byte) => String.fromCharCode(printable(byte) ? byte : 256 + hidden.indexOf(byte))).sort();
}

interface Word {
  symbols: string[];
  count: number;
}

function countWords(texts: Iterable<string>): Map<string, number> {
  const marker = new RegExp(specialTokens.join('|'), 'u');
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const part of text.split(marker)) {
      if (part === '') continue;
      const spaced = ` ${part.replaceAll('\n', '\n ')}`;
      for (const word of byteLevel.pre_tokenize_text(spaced, {}))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The most frequent pair of neighbours; of equally frequent ones the first in code order, so that merges repeat. */
function bestPair(words: readonly Word[]): readonly [string, string] | undefined {
  const pairs = new Map<string, { pair: readonly [string, string]; count: number }>();
  for (const { symbols, count } of words) {
    for (let i = 1; i < symbols.length; i++) {
      const pair = [symbols[i - 1]!, symbols[i]!] as const;
      const key = pair.join(' ');
      const entry = pairs.get(key);
      if (entry === undefined) pairs.set(key, { pair, count });
      else entry.count += count;
    }
  }
  let best: { key: string; pair: readonly [string, string]; count: number } | undefined;
  for (const [key, { pair, count }] of pairs) {
    if (best === undefined || count > best.count || (count === best.count && key < best.key)) {
      best = { key, pair, count };
    }
  }
  return best?.pair;
}

function mergePair(symbols: readonly string[], [left, right]: readonly [string, string]): string[] {
  const merged: string[] = [];
  for (const symbol of symbols) {
    if (symbol === right && merged.at(-1) === left) merged[merged.length - 1] = left + right;
    else merged.push(symbol);
  }
  return merged;
}

/** Byte-pair encoding (Sennrich et al. 2016, arXiv 1508.07909) over words with counts. */
function learnMerges(counts: ReadonlyMap<string, number>, merges: number): (readonly [string, string])[] {
  const words: Word[] = [...counts].map(([word, count]) => ({ symbols: [...word], count }));
  const learned: (readonly [string, string])[] = [];
  while (learned.length < merges) {
    const pair = bestPair(words);
    if (pair === undefined) break;
    learned.push(pair);
    for (const word of words) {
      if (word.symbols.includes(pair[1])) word.symbols = mergePair(word.symbols, pair);
    }
  }
  return learned;
}

function tokenizerJson(
  merges: readonly (readonly [string, string])[],
  vocabularySize: number,
): TokenizerJson {
  const entries = [...specialTokens, ...byteAlphabet(), ...merges.map((pair) => pair.join(''))];
  for (let i = entries.length; i < vocabularySize; i++) entries.push(`<unused${i}>`);
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer,
    pre_tokenizer: preTokenizer,
    post_processor: null,
    decoder,
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(entries.map((entry, id) => [entry, id])),
      merges,
    },
  };
}

export interface TokenizerTraining {
  /** Entries in all: four special tokens, 256 bytes, the rest merges. */
  readonly vocabularySize: number;
  /** Words that must come out as one token each; their counts are raised until they do. */
  readonly required?: readonly string[];
}

/** Words of `required` that a tokenizer cuts into pieces. */
export function splitWords(tokenizer: Tokenizer, required: readonly string[]): string[] {
  return required.filter((word) => tokenizer.encode(word).length !== 1);
}

/**
 * Learns a tokenizer from texts. The same texts give the same bytes.
 * @throws RangeError when the required words cannot all be single tokens in so small a vocabulary
 */
export function trainTokenizer(texts: Iterable<string>, training: TokenizerTraining): TokenizerJson {
  const { vocabularySize, required = [] } = training;
  const counts = countWords(texts);
  const merges = vocabularySize - specialTokens.length - 256;
  if (merges < 0)
    throw new RangeError(`A byte-level vocabulary needs at least 260 entries, not ${vocabularySize}.`);
  let missing: string[] = [];
  for (let round = 0; round < 12; round++) {
    const json = tokenizerJson(learnMerges(counts, merges), vocabularySize);
    missing = splitWords(loadTokenizer(json), required);
    if (missing.length === 0) return json;
    for (const word of missing) {
      const key = byteLevel.pre_tokenize_text(` ${word}`, {})[0]!;
      counts.set(key, Math.max(64, 2 * (counts.get(key) ?? 0)));
    }
  }
  throw new RangeError(
    `${missing.length} of ${required.length} required words are no single token among ${vocabularySize} entries: ` +
      `${missing.slice(0, 12).join(', ')}. Use a larger vocabulary or shorter words.`,
  );
}
