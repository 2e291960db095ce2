import { createBatcher, type Batcher, type TokenBatch, type Tokenizer } from '#models';
import {
  createCorpus,
  createWorld,
  primerRecipe,
  type Corpus,
  type LabelledDocument,
  type World,
} from '#world';
import { deriveSeed } from '#lab';
import type { EntropyFloor } from './protocol.ts';

/** What a run reads, and what it is measured on. */
export interface TrainingText {
  readonly world: World;
  readonly corpus: Corpus;
  readonly tokens: number;
  readonly tokensPerWord: number;
  /** Deals the training windows, the same ones for the same seed. */
  batcher(batchSize: number): Batcher;
  /** Whole documents that training never sees, one a window. */
  readonly heldOut: TokenBatch;
  /** Floor of exactly those documents. */
  readonly floor: EntropyFloor;
}

export interface TrainingTextOptions {
  readonly seed: number;
  readonly tokenizer: Tokenizer;
  readonly contextLength: number;
}

/** Words a run may read before it meets a document again; a fern reads them about twice. */
const corpusWords = 200_000;
const heldOutWords = 8000;
const heldOutDocuments = 32;

/** Writes the texts of one run, the pocket world’s primer. */
export function writeTrainingText({ seed, tokenizer, contextLength }: TrainingTextOptions): TrainingText {
  const world = createWorld({ size: 'pocket' });
  const recipe = primerRecipe({ words: corpusWords, seed: deriveSeed(seed, 'training text') });
  const corpus = createCorpus(world, recipe);
  const encoded = corpus.documents.map((document) => tokenizer.encode(document.text));
  const tokens = encoded.reduce((sum, ids) => sum + ids.length, 0);

  // The same mixture in small, the ladder's documents in proportion.
  const others = createCorpus(world, {
    ...recipe,
    words: heldOutWords,
    ladderScale: (recipe.ladderScale * heldOutWords) / corpusWords,
    seed: deriveSeed(seed, 'held-out text'),
  });
  const held = chooseHeldOut(others.documents, tokenizer, contextLength);
  const { eosId, padId } = tokenizer;
  const windows = { contextLength, eosId, padId };
  return {
    world,
    corpus,
    tokens,
    tokensPerWord: tokens / corpus.words,
    batcher: (batchSize) =>
      createBatcher(encoded, { ...windows, batchSize, seed: deriveSeed(seed, 'reading order') }),
    heldOut: createBatcher(
      held.map(({ ids }) => ids),
      { ...windows, batchSize: held.length, seed: 0, singleDocumentWindows: true },
    ).next(),
    floor: floorOf(held),
  };
}

interface HeldOut {
  readonly document: LabelledDocument;
  readonly ids: readonly number[];
}

function chooseHeldOut(
  documents: readonly LabelledDocument[],
  tokenizer: Tokenizer,
  contextLength: number,
): HeldOut[] {
  return documents
    .map((document) => ({ document, ids: tokenizer.encode(document.text) }))
    .filter(({ document, ids }) => document.cost !== undefined && ids.length < contextLength)
    .slice(0, heldOutDocuments);
}

/** What the documents' choices cost, a token; the token that ends a document is one of its tokens. */
function floorOf(held: readonly HeldOut[]): EntropyFloor {
  const tokens = held.reduce((sum, { ids }) => sum + ids.length + 1, 0);
  const total = (key: 'factsKnownNats' | 'factsUnknownNats'): number =>
    held.reduce((sum, { document }) => sum + document.cost![key], 0);
  return { factsKnown: total('factsKnownNats') / tokens, factsUnknown: total('factsUnknownNats') / tokens };
}
