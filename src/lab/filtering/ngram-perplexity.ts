import { requireCount } from '../require.ts';
import { plainWords } from './text-units.ts';

export interface NgramModel {
  /** Words in an n-gram. */
  readonly order: number;
  /** Different words read, without the end of a document. */
  readonly words: number;
  /**
   * ln of the probability of a word after others, the nearest last; a word never read has the probability of all words
   * never read. `null` is the end of the document, and stands before its beginning as often as needed.
   */
  readonly logProbability: (history: readonly (string | null)[], word: string | null) => number;
}

/** What came after a history: how often in all, how many different, and each how often. */
interface Continuations {
  total: number;
  readonly counts: Map<number, number>;
}

const END = 0;

/**
 * A word model of the given order, interpolated with all shorter ones by Witten and Bell's rule (Witten & Bell 1991,
 * method C; Chen & Goodman 1999, section 2.6): after a history seen n times with t different continuations,
 * p(w) = (count(w) + t · p(w after one word less)) / (n + t). At the bottom every word read, the end of the document and
 * one place for all words never read are equally likely. Words are without case and punctuation.
 * @param documents each begins and ends by itself
 * @param order default 3
 * @throws RangeError when there are no documents, or the order is not a whole number above 0
 */
export function trainNgram(documents: readonly string[], order = 3): NgramModel {
  requireCount('The order', order);
  if (documents.length === 0) throw new RangeError('A model learns from documents, and there are none.');
  const ids = new Map<string, number>();
  const texts = documents.map((text) =>
    plainWords(text).map((word) => {
      const id = ids.get(word) ?? ids.size + 1;
      ids.set(word, id);
      return id;
    }),
  );
  /** By length of history, then by the history's words. */
  const tables = Array.from({ length: order }, () => new Map<string, Continuations>());
  for (const text of texts) {
    const padded = [...new Array<number>(order - 1).fill(END), ...text, END];
    for (let i = order - 1; i < padded.length; i++) {
      tables.forEach((table, length) => {
        const key = padded.slice(i - length, i).join(' ');
        const known = table.get(key) ?? { total: 0, counts: new Map<number, number>() };
        if (known.total === 0) table.set(key, known);
        known.total += 1;
        known.counts.set(padded[i]!, (known.counts.get(padded[i]!) ?? 0) + 1);
      });
    }
  }
  /** The words read, the end, and one for the rest. */
  const outcomes = ids.size + 2;
  const idOf = (word: string | null): number => (word === null ? END : (ids.get(word) ?? -1));

  return {
    order,
    words: ids.size,
    logProbability(history, word) {
      const id = idOf(word);
      const padded = [...new Array<null>(order - 1).fill(null), ...history].map(idOf);
      let probability = 1 / outcomes;
      for (const [length, table] of tables.entries()) {
        const seen = table.get(padded.slice(padded.length - length).join(' '));
        if (seen === undefined) break;
        const types = seen.counts.size;
        probability = ((seen.counts.get(id) ?? 0) + types * probability) / (seen.total + types);
      }
      return Math.log(probability);
    },
  };
}

/**
 * e to the mean surprise, in nats, of a text's words and its end: how many equally likely words it would be as hard to
 * guess among. Low for what resembles the documents the model read; filters keep the middle or the low end (Wenzek et al. 2020,
 * CCNet, arXiv 1911.00359; Marion et al. 2023, arXiv 2309.04564).
 */
export function ngramPerplexity(model: NgramModel, text: string): number {
  const words: (string | null)[] = [...plainWords(text), null];
  const surprise = words.reduce(
    (sum, word, i) => sum - model.logProbability(words.slice(Math.max(0, i - model.order + 1), i), word),
    0,
  );
  return Math.exp(surprise / words.length);
}
