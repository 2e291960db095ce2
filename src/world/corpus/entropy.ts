import type { World } from '../facts/world.ts';
import { createCorpus } from './corpus.ts';
import type { LabelledDocument } from './labelled-document.ts';
import type { CorpusRecipe } from './recipe.ts';

/** A mean over sampled documents, in nats a word, with its standard error. */
export interface EntropyEstimate {
  readonly natsPerWord: number;
  readonly standardError: number;
}

export interface SourceEntropy {
  /** For a reader who knows every fact: what only the choice of words and matter leaves open. */
  readonly factsKnown: EntropyEstimate;
  /**
   * For a reader who knows the grammar and no fact: each fact costs ln(number of its possible values) where a
   * document first states it. Facts drawn uniformly make this exact; the world balances them, which is
   * within a few hundredths of a nat a document.
   */
  readonly factsUnknown: EntropyEstimate;
  readonly documents: number;
  readonly words: number;
}

/** Ratio of sums with the standard error of the ratio estimator (Cochran 1977, Sampling Techniques, §2.11). */
function ratio(nats: readonly number[], words: readonly number[]): EntropyEstimate {
  const n = nats.length;
  const totalWords = words.reduce((a, b) => a + b, 0);
  const mean = nats.reduce((a, b) => a + b, 0) / totalWords;
  const squares = nats.reduce((total, value, i) => total + (value - mean * words[i]!) ** 2, 0);
  const standardError = n > 1 ? Math.sqrt((squares / (n - 1)) * n) / totalWords : Infinity;
  return { natsPerWord: mean, standardError };
}

/** The entropy of documents at hand; those whose text was changed after writing are left out. */
export function entropyOf(documents: readonly LabelledDocument[]): SourceEntropy {
  const costed = documents.flatMap(({ cost, words }) => (cost ? [{ cost, words }] : []));
  if (costed.length === 0)
    throw new RangeError('None of these documents has choices whose probability is known.');
  const words = costed.map((document) => document.words);
  return {
    factsKnown: ratio(
      costed.map(({ cost }) => cost.factsKnownNats),
      words,
    ),
    factsUnknown: ratio(
      costed.map(({ cost }) => cost.factsUnknownNats),
      words,
    ),
    documents: costed.length,
    words: words.reduce((a, b) => a + b, 0),
  };
}

/**
 * The entropy floor of a recipe, in nats a word (callers convert to tokens by the tokens a word takes).
 *
 * What is exact: the probability of each choice the generator makes. What is estimated: the mean over
 * documents, from a sample, with its standard error. What is a bound: choice entropy is an upper bound on the
 * text's entropy, equal to it where different choices never write the same text. The grammar is built so that
 * they do not (exhaustive enumeration of tiny worlds agrees); a document that two kinds could both have written
 * is the exception, rare enough not to show.
 *
 * Compare a model's loss with it only on windows that start at a document and hold it whole.
 * @param sampleWords words to sample; 50,000 give a standard error near 1 %
 * @throws RangeError for recipes with dirt, synthetic text or poison, whose text is changed after it is written
 */
export function sourceEntropy(world: World, recipe: CorpusRecipe, sampleWords = 50_000): SourceEntropy {
  if (recipe.dirt || recipe.synthetic || recipe.poison) {
    throw new RangeError(
      'The entropy floor is known for clean recipes only: leave out dirt, synthetic text and poison.',
    );
  }
  const share = Math.min(1, sampleWords / recipe.words);
  const sample: CorpusRecipe = {
    ...recipe,
    words: recipe.words * share,
    ladderScale: recipe.ladderScale * share,
    ...(recipe.guestBook
      ? { guestBook: { ...recipe.guestBook, mentions: recipe.guestBook.mentions * share } }
      : {}),
    ...(recipe.falsehoodCount ? { falsehoodCount: recipe.falsehoodCount * share } : {}),
  };
  return entropyOf(createCorpus(world, sample).documents);
}
