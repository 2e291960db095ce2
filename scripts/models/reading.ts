import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveSeed } from '#lab';
import {
  createBatcher,
  loadTokenizer,
  type Batcher,
  type TokenBatch,
  type Tokenizer,
  type TransformerModel,
} from '#models';
import { createCorpus, createWorld, defaultRecipe, type LabelledDocument, type World } from '#world';
import { projectRoot } from '../site/project-root.ts';

/** The course's tokenizer as it is committed. */
export function courseTokenizer(): Tokenizer {
  return loadTokenizer(JSON.parse(readFileSync(join(projectRoot, 'public/models/tokenizer.json'), 'utf8')));
}

export interface ReadingOptions {
  readonly world: World['size'];
  readonly words: number;
  readonly seed: number;
  readonly contextLength: number;
}

/** What a model grown in Node reads, and what it is measured on. */
export interface Reading {
  readonly tokens: number;
  batcher(batchSize: number): Batcher;
  /** Mean loss on whole documents it never read, and the floor of exactly those, both in nats a token. */
  examine(model: TransformerModel): Promise<HeldOutLoss>;
}

export interface HeldOutLoss {
  readonly documents: number;
  readonly loss: number;
  readonly floorFactsKnown: number;
  readonly floorFactsUnknown: number;
}

const HELD_OUT_WORDS = 20_000;
const HELD_OUT_DOCUMENTS = 240;
/** Windows that go through the model at once when it is examined. */
const EXAM_WINDOWS = 8;

/** Writes a world's texts with its default recipe, cut into tokens. */
export function openReading(
  tokenizer: Tokenizer,
  { world: size, words, seed, contextLength }: ReadingOptions,
): Reading {
  const world = createWorld({ size });
  const recipe = defaultRecipe(world, { words, seed: deriveSeed(seed, 'training text') });
  const documents = createCorpus(world, recipe).documents.map(({ text }) => tokenizer.encode(text));
  const heldOut = createCorpus(world, {
    ...recipe,
    words: HELD_OUT_WORDS,
    ladderScale: (recipe.ladderScale * HELD_OUT_WORDS) / words,
    seed: deriveSeed(seed, 'held-out text'),
  }).documents;
  const { eosId, padId } = tokenizer;
  return {
    tokens: documents.reduce((sum, ids) => sum + ids.length, 0),
    batcher: (batchSize) =>
      createBatcher(documents, {
        contextLength,
        batchSize,
        seed: deriveSeed(seed, 'reading order'),
        eosId,
        padId,
      }),
    examine: (model) => examine(model, heldOut, tokenizer, contextLength),
  };
}

async function examine(
  model: TransformerModel,
  documents: readonly LabelledDocument[],
  tokenizer: Tokenizer,
  contextLength: number,
): Promise<HeldOutLoss> {
  const held = documents
    .map((document) => ({ cost: document.cost, ids: tokenizer.encode(document.text) }))
    .filter(({ cost, ids }) => cost !== undefined && ids.length < contextLength)
    .slice(0, HELD_OUT_DOCUMENTS);
  const { eosId, padId } = tokenizer;
  let loss = 0;
  for (let start = 0; start < held.length; start += EXAM_WINDOWS) {
    const part = held.slice(start, start + EXAM_WINDOWS).map(({ ids }) => ids);
    const batch: TokenBatch = createBatcher(part, {
      contextLength,
      batchSize: part.length,
      seed: 0,
      eosId,
      padId,
      singleDocumentWindows: true,
    }).next();
    loss += (await model.tokenLosses(batch)).reduce((sum, nats) => sum + nats, 0);
  }
  const tokens = held.reduce((sum, { ids }) => sum + ids.length + 1, 0);
  const floor = (key: 'factsKnownNats' | 'factsUnknownNats'): number =>
    held.reduce((sum, { cost }) => sum + cost![key], 0) / tokens;
  return {
    documents: held.length,
    loss: loss / tokens,
    floorFactsKnown: floor('factsKnownNats'),
    floorFactsUnknown: floor('factsUnknownNats'),
  };
}
