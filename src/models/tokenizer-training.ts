import { ByteLevelPreTokenizer } from '@huggingface/tokenizers';
import { specialTokens, type Tokenizer, type TokenizerJson } from './tokenizer.ts';

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
  wholeWords: readonly string[],
  vocabularySize: number,
): TokenizerJson {
  const entries = [
    ...specialTokens,
    ...byteAlphabet(),
    ...merges.map((pair) => pair.join('')),
    ...wholeWords,
  ];
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
      // A word that is an entry is one token, whether merges lead to it or not.
      ignore_merges: true,
      vocab: Object.fromEntries(entries.map((entry, id) => [entry, id])),
      merges,
    },
  };
}

/** Symbols of a word after every merge, in the order learnt. */
const cut = (word: string, merges: readonly (readonly [string, string])[]): string[] =>
  merges.reduce<string[]>(
    (symbols, pair) => (symbols.length > 1 ? mergePair(symbols, pair) : symbols),
    [...word],
  );

/** The words that save most tokens as entries of their own: count times pieces saved, ties in code order. */
function chooseWholeWords(
  counts: ReadonlyMap<string, number>,
  merges: readonly (readonly [string, string])[],
  required: readonly string[],
  room: number,
): string[] {
  const taken = new Set(required);
  const ranked = [...counts]
    .filter(([word]) => !taken.has(word))
    .map(([word, count]) => ({ word, saved: count * (cut(word, merges).length - 1) }))
    .filter(({ saved }) => saved > 0)
    .sort((a, b) => b.saved - a.saved || (a.word < b.word ? -1 : 1));
  return [...required, ...ranked.slice(0, room - required.length).map(({ word }) => word)];
}

/** Pieces are for words that are no entries, and which words are entries depends on the pieces: a few rounds settle both. */
const ROUNDS = 3;

export interface TokenizerTraining {
  /** Entries in all: four special tokens, 256 bytes, pieces learnt by merging, and whole words. */
  readonly vocabularySize: number;
  /** Words that must come out as one token each. */
  readonly required?: readonly string[];
  /** Entries given to whole words, those required included; without it only those. */
  readonly wholeWords?: number;
}

/** Words of `required` that a tokenizer cuts into pieces. */
export function splitWords(tokenizer: Tokenizer, required: readonly string[]): string[] {
  return required.filter((word) => tokenizer.encode(word).length !== 1);
}

/**
 * Learns a tokenizer from texts. The same texts give the same bytes.
 *
 * A small vocabulary cannot afford the stepping stones that merging leaves behind (' ba', ' bak', ' bake' on the
 * way to ' baker'). So merges learn pieces for words never seen, and the rest of the entries are whole words,
 * which `ignore_merges` takes as they stand, as Llama 3's tokenizer does.
 * @throws RangeError when the vocabulary is too small for the bytes, or for the words required
 */
export function trainTokenizer(texts: Iterable<string>, training: TokenizerTraining): TokenizerJson {
  const { vocabularySize, required = [], wholeWords = required.length } = training;
  const room = vocabularySize - specialTokens.length - 256;
  if (room < 0)
    throw new RangeError(`A byte-level vocabulary needs at least 260 entries, not ${vocabularySize}.`);
  if (required.length > wholeWords || wholeWords > room) {
    throw new RangeError(
      `${required.length} required words and ${wholeWords} whole words do not fit into ${room} entries beside the ` +
        'bytes. Use a larger vocabulary or fewer words.',
    );
  }
  const counts = countWords(texts);
  const asEntries = required.map((word) => byteLevel.pre_tokenize_text(` ${word}`, {})[0]!);
  let merges: (readonly [string, string])[] = [];
  let words: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const taken = new Set(words);
    merges = learnMerges(new Map([...counts].filter(([word]) => !taken.has(word))), room - wholeWords);
    const pieces = new Set(merges.map((pair) => pair.join('')));
    const needed = asEntries.filter((word) => !pieces.has(word));
    words = chooseWholeWords(counts, merges, needed, wholeWords);
  }
  return tokenizerJson(merges, words, vocabularySize);
}
