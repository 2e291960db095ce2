import { fitPrompt, streamTokens, type GenerationSource } from './generation.ts';
import type { LanguageModel } from './language-model.ts';
import type { Tokenizer } from './tokenizer.ts';

/** What followed one context. */
interface ContextCounts {
  total: number;
  readonly next: Map<number, number>;
}

export interface NgramModel extends LanguageModel {
  readonly engine: 'ngram';
  readonly order: number;
  /** Probabilities of the token that follows `ids`, summing to 1. */
  probabilities(ids: readonly number[]): Float64Array;
}

export interface NgramOptions {
  /** Tokens in an n-gram, context and next together; 3 by default. */
  readonly order?: number;
}

const keyOf = (context: readonly number[]): string => context.join(' ');

/** Counts what follows every context of up to order − 1 tokens; a document stands between two `<eos>`. */
function countContexts(
  documents: Iterable<readonly number[]>,
  order: number,
  eosId: number,
): Map<string, ContextCounts> {
  const contexts = new Map<string, ContextCounts>();
  for (const document of documents) {
    const tokens = [eosId, ...document, eosId];
    for (let position = 1; position < tokens.length; position++) {
      const id = tokens[position]!;
      for (let length = 0; length < order && length <= position; length++) {
        const key = keyOf(tokens.slice(position - length, position));
        const counts = contexts.get(key) ?? { total: 0, next: new Map<number, number>() };
        counts.total++;
        counts.next.set(id, (counts.next.get(id) ?? 0) + 1);
        contexts.set(key, counts);
      }
    }
  }
  return contexts;
}

/**
 * An n-gram model with interpolated Witten-Bell smoothing: p(w|h) = (c(h,w) + T(h)·p(w|h′)) / (c(h) + T(h)), where
 * T(h) counts the different tokens seen after h, h′ is h less its first token, and the last resort is uniform
 * (Witten & Bell 1991, IEEE Transactions on Information Theory 37(4); the form of Chen & Goodman 1999, section 2.4).
 */
export function trainNgram(
  documents: Iterable<readonly number[]>,
  tokenizer: Tokenizer,
  options: NgramOptions = {},
): NgramModel {
  const { order = 3 } = options;
  if (!Number.isInteger(order) || order < 1)
    throw new RangeError(`An n-gram's order is at least 1, not ${order}.`);
  const { vocabularySize, eosId } = tokenizer;
  const contexts = countContexts(documents, order, eosId);

  const probabilities = (ids: readonly number[]): Float64Array => {
    const { ids: context } = fitPrompt(ids, eosId, Infinity);
    const result = new Float64Array(vocabularySize).fill(1 / vocabularySize);
    for (let length = 0; length < order && length <= context.length; length++) {
      const counts = contexts.get(keyOf(context.slice(context.length - length)));
      if (counts === undefined) break;
      const types = counts.next.size;
      for (let id = 0; id < vocabularySize; id++) {
        result[id] = ((counts.next.get(id) ?? 0) + types * result[id]!) / (counts.total + types);
      }
    }
    return result;
  };

  const source: GenerationSource = {
    contextLength: Infinity,
    eosId,
    logitsAfter: (ids) => Promise.resolve(Float32Array.from(probabilities(ids), Math.log)),
    detokenize: (ids) => tokenizer.decode(ids),
  };
  return {
    engine: 'ngram',
    order,
    vocabularySize,
    contextLength: Infinity,
    probabilities,
    tokenize: (text) => tokenizer.encode(text),
    detokenize: source.detokenize,
    logits: source.logitsAfter,
    generate: (prompt, generateOptions) => streamTokens(source, prompt, generateOptions),
  };
}
