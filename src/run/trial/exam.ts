import { deriveSeed } from '#lab';
import { CONTEXT_LENGTH, createBatcher, type TokenBatch, type Tokenizer } from '#models';
import { createCorpus, createWorld, type PhrasingPolicy, type World } from '#world';
import { packTexts, type PackedTexts } from './score-texts.ts';
import { writeStatements, type FactItem } from './statements.ts';
import type { Subject } from './spec.ts';
import { mixOf, PAGES_MIX, proseOf, TRIAL_KINDS } from './write-text.ts';

/** What every trial's model is measured on: written from seeds of its own, so that all trials sit the same exam. */
export interface Exam {
  readonly world: World;
  /** Clean documents of every kind, each whole in its window. */
  readonly heldOut: readonly TokenBatch[];
  /** Documents in phrasings that no training text uses. */
  readonly withheld: readonly TokenBatch[];
  readonly facts: readonly FactItem[];
  /** The sentences of all facts, one after the other. */
  readonly statements: PackedTexts;
  /** Share of the facts that a guesser gets right. */
  readonly chance: number;
  /** What the held-out documents cost a reader who knows grammar and facts, nats a token; null for pages, which are cut. */
  readonly floor: number | null;
}

const EXAM_SEED = 20_000;
const WINDOWS = 8;
const HELD_OUT_DOCUMENTS = 64;
const WITHHELD_DOCUMENTS = 32;

/** Two ways to say each thing, as in the text that lesson 1 grows its models on. */
const PRIMER: PhrasingPolicy = { kind: 'few', count: 2 };

interface Held {
  readonly batches: readonly TokenBatch[];
  readonly floor: number;
}

function holdOut(
  world: World,
  tokenizer: Tokenizer,
  subject: Subject,
  phrasings: PhrasingPolicy,
  count: number,
): Held {
  const isPages = subject === 'pages';
  const { documents } = createCorpus(world, {
    words: count * (isPages ? 250 : 60),
    seed: deriveSeed(EXAM_SEED, `held out, ${phrasings.kind}`),
    mix: isPages ? PAGES_MIX : mixOf(TRIAL_KINDS.length),
    phrasings,
    ladderScale: 0,
  });
  const held = documents
    .map((document) => ({ document, text: isPages ? proseOf(document.text) : document.text }))
    .filter(({ text }) => text !== '')
    .map(({ document, text }) => ({ document, ids: tokenizer.encode(text) }))
    // Pages of the web are longer than a window: of those the beginning counts.
    .map((held) => (isPages ? { ...held, ids: held.ids.slice(0, CONTEXT_LENGTH - 1) } : held))
    .filter(({ ids }) => ids.length < CONTEXT_LENGTH)
    .slice(0, count);
  const whole = held.slice(0, held.length - (held.length % WINDOWS));
  const { eosId, padId } = tokenizer;
  const batcher = createBatcher(
    whole.map(({ ids }) => ids),
    { contextLength: CONTEXT_LENGTH, batchSize: WINDOWS, eosId, padId, seed: 0, singleDocumentWindows: true },
  );
  const tokens = whole.reduce((sum, { ids }) => sum + ids.length + 1, 0);
  const nats = whole.reduce((sum, { document }) => sum + (document.cost?.factsKnownNats ?? 0), 0);
  return {
    batches: Array.from({ length: whole.length / WINDOWS }, () => batcher.next()),
    floor: nats / tokens,
  };
}

/** Writes the exam; a second or less. */
export function writeExam(tokenizer: Tokenizer, subject: Subject = 'library'): Exam {
  const world = createWorld({ size: 'pocket' });
  const heldOut = holdOut(
    world,
    tokenizer,
    subject,
    subject === 'primer' ? PRIMER : { kind: 'training' },
    HELD_OUT_DOCUMENTS,
  );
  const facts = writeStatements(world, subject);
  return {
    world,
    heldOut: heldOut.batches,
    floor: subject === 'pages' ? null : heldOut.floor,
    withheld: holdOut(world, tokenizer, subject, { kind: 'withheld' }, WITHHELD_DOCUMENTS).batches,
    facts,
    statements: packTexts(
      facts.flatMap(({ sentences }) => sentences),
      tokenizer,
    ),
    chance: facts.reduce((sum, { sentences }) => sum + 1 / sentences.length, 0) / facts.length,
  };
}
