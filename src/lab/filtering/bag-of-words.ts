import { requireCount } from '../require.ts';
import { plainWords } from './text-units.ts';

/** Features of a document: the columns that are not 0, ascending, and their values. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float64Array;
}

/** The words that count, each with its column; the commonest first, ties in order of appearance. */
export type Vocabulary = ReadonlyMap<string, number>;

export interface VocabularyOptions {
  /** Documents a word must stand in. Default 1. */
  readonly minDocuments?: number;
  /** Words at most, those of most documents. Default 20,000. */
  readonly maxWords?: number;
}

/** @throws RangeError when an option is not a whole number above 0 */
export function createVocabulary(
  documents: readonly string[],
  { minDocuments = 1, maxWords = 20_000 }: VocabularyOptions = {},
): Vocabulary {
  requireCount('The documents a word must stand in', minDocuments);
  requireCount('The size of the vocabulary', maxWords);
  const counts = new Map<string, number>();
  for (const text of documents) {
    for (const word of new Set(plainWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= minDocuments).sort(([, a], [, b]) => b - a);
  return new Map(kept.slice(0, maxWords).map(([word], column) => [word, column]));
}

/**
 * How often each word of the vocabulary stands in a text, scaled to length 1, so that long texts weigh no more than
 * short ones. Without case and order; unknown words do not count. A text of none but those is all 0.
 */
export function bagOfWords(text: string, vocabulary: Vocabulary): SparseVector {
  const counts = new Map<number, number>();
  for (const word of plainWords(text)) {
    const column = vocabulary.get(word);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const entries = [...counts].sort(([a], [b]) => a - b);
  const length = Math.sqrt(entries.reduce((sum, [, count]) => sum + count * count, 0));
  return {
    indices: Uint32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, count]) => count / length),
  };
}
