import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createBatcher,
  CONTEXT_LENGTH,
  loadTokenizer,
  type Batcher,
  type DataVersions,
  type TokenBatch,
  type Tokenizer,
} from '#models';
import {
  createCorpus,
  createWorld,
  defaultRecipe,
  notesRecipe,
  primerRecipe,
  sumsRecipe,
  tasksRecipe,
  entropyOf,
  type Corpus,
  type CorpusRecipe,
  type LabelledDocument,
  type World,
} from '#world';
import { deriveSeed } from '#lab';
import { projectRoot } from '../site/project-root.ts';

/**
 * What a model may be grown on: the pocket world's primer, the pocket world, the full world with every task, short
 * notes about strangers, the full world with more of the tasks, or sums alone.
 */
export const TEXTS = ['primer', 'pocket', 'full', 'notes', 'tasks', 'sums'] as const;
export type TextName = (typeof TEXTS)[number];

export function loadCourseTokenizer(): Tokenizer {
  return loadTokenizer(
    JSON.parse(readFileSync(join(projectRoot, 'public', 'models', 'tokenizer.json'), 'utf8')),
  );
}

export interface TrainingSet {
  readonly world: World;
  readonly corpus: Corpus;
  /** Documents as tokens, in the order of the corpus. */
  readonly documents: readonly (readonly number[])[];
  readonly tokens: number;
  readonly versions: DataVersions;
  batcher(batchSize: number, onDocument?: (index: number) => void): Batcher;
}

export interface TrainingSetOptions {
  readonly text: TextName;
  readonly words: number;
  readonly seed: number;
  readonly tokenizer: Tokenizer;
}

/** The world that a text tells of. */
export const worldSizeOf = (text: TextName): World['size'] =>
  text === 'primer' || text === 'pocket' ? 'pocket' : 'full';

const worldOf = (text: TextName): World => createWorld({ size: worldSizeOf(text) });

function recipeOf(world: World, text: TextName, options: { words: number; seed: number }): CorpusRecipe {
  switch (text) {
    case 'primer':
      return primerRecipe(options);
    case 'notes':
      return notesRecipe(options);
    case 'sums':
      return sumsRecipe(options);
    case 'tasks':
      return tasksRecipe(world, options);
    default:
      return defaultRecipe(world, options);
  }
}

function writeCorpus(world: World, text: TextName, words: number, seed: number): Corpus {
  return createCorpus(world, recipeOf(world, text, { words, seed }));
}

/** Writes the text of a growth. */
export function writeTrainingCorpus({ text, words, seed }: Omit<TrainingSetOptions, 'tokenizer'>): Corpus {
  return writeCorpus(worldOf(text), text, words, deriveSeed(seed, 'training text'));
}

/** Writes the text of a growth and cuts it into tokens. */
export function createTrainingSet({ text, words, seed, tokenizer }: TrainingSetOptions): TrainingSet {
  const world = worldOf(text);
  const corpus = writeTrainingCorpus({ text, words, seed });
  const documents = corpus.documents.map((document) => tokenizer.encode(document.text));
  const { eosId, padId } = tokenizer;
  return {
    world,
    corpus,
    documents,
    tokens: documents.reduce((sum, ids) => sum + ids.length + 1, 0),
    versions: { world: world.version, tokenizer: tokenizer.version },
    batcher: (batchSize, onDocument) =>
      createBatcher(documents, {
        contextLength: CONTEXT_LENGTH,
        batchSize,
        eosId,
        padId,
        seed: deriveSeed(seed, 'reading order'),
        ...(onDocument ? { onDocument } : {}),
      }),
  };
}

export interface HeldOutSet {
  /** One window a document, each whole. */
  readonly batches: readonly TokenBatch[];
  /** Nats a token that the documents' choices cost: what no reader can save who knows every fact, or none. */
  readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
}

/** Documents that a loss is taken on, where nothing else is said. */
export const HELD_OUT_DOCUMENTS = 64;

/** Batches of a held-out set hold this many windows. */
const HELD_OUT_BATCH = 4;

/** Documents that training never sees, for a loss to be compared with the entropy floor. */
export function createHeldOutSet(
  { text, seed, tokenizer }: Omit<TrainingSetOptions, 'words'>,
  documentCount: number,
): HeldOutSet {
  const { documents } = writeCorpus(
    worldOf(text),
    text,
    documentCount * 60,
    deriveSeed(seed, 'held-out text'),
  );
  const encode = (document: LabelledDocument) => ({ document, ids: tokenizer.encode(document.text) });
  const held = documents
    .map(encode)
    .filter(({ ids }) => ids.length < CONTEXT_LENGTH)
    .slice(0, documentCount - (documentCount % HELD_OUT_BATCH));
  const { eosId, padId } = tokenizer;
  const batcher = createBatcher(
    held.map(({ ids }) => ids),
    {
      contextLength: CONTEXT_LENGTH,
      batchSize: HELD_OUT_BATCH,
      eosId,
      padId,
      seed: 0,
      singleDocumentWindows: true,
    },
  );
  const tokens = held.reduce((sum, { ids }) => sum + ids.length + 1, 0);
  const { factsKnown, factsUnknown, words } = entropyOf(held.map(({ document }) => document));
  return {
    batches: Array.from({ length: held.length / HELD_OUT_BATCH }, () => batcher.next()),
    floor: {
      factsKnown: (factsKnown.natsPerWord * words) / tokens,
      factsUnknown: (factsUnknown.natsPerWord * words) / tokens,
    },
  };
}
