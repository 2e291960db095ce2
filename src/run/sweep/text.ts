import { createBatcher, type Batcher, type TokenBatch, type Tokenizer } from '#models';
import { createCorpus, createWorld, type CorpusRecipe, type LabelledDocument } from '#world';
import { deriveSeed } from '#lab';
import { SWEEP_CONTEXT } from './plan.ts';

/** Words of a stretch: a text is written stretch by stretch, so that a short one is the beginning of a long one. */
const STRETCH_WORDS = 20_000;
/** Windows cut their last document, so a text holds this many times the tokens that are read of it. */
const SPARE = 1.6;
const HELD_OUT_DOCUMENTS = 192;
const HELD_OUT_WINDOWS = 8;

/** Biographies, questions and sums of the pocket world: what fits a short window. Each thing is said in two ways. */
const recipe = (words: number, seed: number): CorpusRecipe => ({
  words,
  seed,
  mix: { biography: 4, questionAnswer: 3, sum: 1 },
  phrasings: { kind: 'few', count: 2 },
  ladderScale: 0,
});

interface Encoded {
  readonly document: LabelledDocument;
  readonly ids: readonly number[];
}

/** Documents that fit a window whole. */
function writeStretch(tokenizer: Tokenizer, words: number, seed: number): Encoded[] {
  const { documents } = createCorpus(createWorld({ size: 'pocket' }), recipe(words, seed));
  return documents
    .map((document) => ({ document, ids: tokenizer.encode(document.text) }))
    .filter(({ document, ids }) => document.cost !== undefined && ids.length < SWEEP_CONTEXT);
}

/** The text of one seed, without end: what was written is kept, and more is written when it is asked for. */
export interface SweepText {
  readonly seed: number;
  /** Deals windows of fresh documents to a run that reads so many tokens. */
  batcher(tokens: number, windows: number): Batcher;
  /** Deals windows of a text of so many tokens, again and again. */
  repeating(uniqueTokens: number, windows: number): Batcher;
}

const sumTokens = (documents: readonly (readonly number[])[]): number =>
  documents.reduce((sum, ids) => sum + ids.length + 1, 0);

export function createSweepText(tokenizer: Tokenizer, seed: number): SweepText {
  const written: (readonly number[])[] = [];
  let writtenTokens = 0;
  let stretches = 0;

  const documentsOf = (tokens: number): (readonly number[])[] => {
    while (writtenTokens < tokens) {
      const stretch = writeStretch(tokenizer, STRETCH_WORDS, deriveSeed(seed, `stretch ${stretches++}`));
      for (const { ids } of stretch) written.push(ids);
      writtenTokens += sumTokens(stretch.map(({ ids }) => ids));
    }
    let count = 0;
    for (let left = tokens; left > 0; count++) left -= written[count]!.length + 1;
    return written.slice(0, count);
  };

  const deal = (tokens: number, windows: number): Batcher =>
    createBatcher(documentsOf(tokens), {
      contextLength: SWEEP_CONTEXT,
      batchSize: windows,
      eosId: tokenizer.eosId,
      padId: tokenizer.padId,
      seed: deriveSeed(seed, 'reading order'),
    });

  return {
    seed,
    batcher: (tokens, windows) => deal(SPARE * tokens, windows),
    repeating: (uniqueTokens, windows) => deal(uniqueTokens, windows),
  };
}

export interface SweepHeldOut {
  /** One window a document, each whole. */
  readonly batches: readonly TokenBatch[];
  /** Nats a token that the documents' choices cost: to a reader who knows every fact, and to one who knows none. */
  readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
  readonly documents: number;
  readonly tokens: number;
}

/** Documents that no run reads, the same for all: each window holds one whole. */
export function createSweepHeldOut(tokenizer: Tokenizer): SweepHeldOut {
  const held = writeStretch(tokenizer, 50 * HELD_OUT_DOCUMENTS, deriveSeed(0, 'held-out text')).slice(
    0,
    HELD_OUT_DOCUMENTS,
  );
  const batcher = createBatcher(
    held.map(({ ids }) => ids),
    {
      contextLength: SWEEP_CONTEXT,
      batchSize: HELD_OUT_WINDOWS,
      eosId: tokenizer.eosId,
      padId: tokenizer.padId,
      seed: 0,
      singleDocumentWindows: true,
    },
  );
  const tokens = sumTokens(held.map(({ ids }) => ids));
  const nats = (key: 'factsKnownNats' | 'factsUnknownNats'): number =>
    held.reduce((sum, { document }) => sum + document.cost![key], 0) / tokens;
  return {
    batches: Array.from({ length: HELD_OUT_DOCUMENTS / HELD_OUT_WINDOWS }, () => batcher.next()),
    floor: { factsKnown: nats('factsKnownNats'), factsUnknown: nats('factsUnknownNats') },
    documents: held.length,
    tokens,
  };
}
