import { deriveSeed } from '#lab';
import { goodTuringUnseenMass } from '#lab/integrity/good-turing';
import { createSmoothedLookup } from '#lab/integrity/smoothed-lookup';
import { createBatcher, createTrainer, yieldToEvents, type Tokenizer, type Trainer } from '#models';
import { createWorld, WORLD_VERSION, type World } from '#world';
import { GUEST_NAMES } from '#world/lexicon/made-up-names';
import { tokensOf } from '../trial/write-text.ts';
import { askGuests } from './ask-guests.ts';
import { measureCalibration } from './measure-calibration.ts';
import { bookConfig, bookRecipe } from './model.ts';
import {
  BOOK_DRAWS,
  BOOK_STEPS,
  BOOK_TEMPERATURES,
  type EntryCounts,
  type GuestBookMarks,
  type GuestBookSpec,
  type GuestBookUpdate,
} from './spec.ts';
import { writeBook, type Book } from './write-book.ts';
import { countEntries, writeEntries, type EntryOptions } from './write-entries.ts';

const EXAMPLES = 10;

interface RunOptions {
  readonly spec: GuestBookSpec;
  readonly tokenizer: Tokenizer;
  readonly signal?: AbortSignal;
  readonly report?: (update: GuestBookUpdate) => void;
  /** Milliseconds on a clock that only goes forward, for the time that is left. */
  readonly now?: () => number;
}

/** What a table over the same book comes to, and the share it is counted by. */
function lookUp(world: World, book: Book): Pick<GuestBookMarks, 'monofactShare' | 'lookupFalseShare'> {
  const counts = [...book.often, ...book.once].map((guest) => book.mentions(guest));
  const days = world.domainSize('arrival');
  const facts = { counts, possible: GUEST_NAMES.size * days, true: GUEST_NAMES.size };
  return {
    monofactShare: goodTuringUnseenMass(counts),
    lookupFalseShare: createSmoothedLookup(facts).falseShare,
  };
}

async function examine(
  options: EntryOptions,
  book: Book,
  draws: number,
): Promise<Omit<GuestBookMarks, 'tokens'>> {
  const { world } = options;
  const table = lookUp(world, book);
  const free = await writeEntries(options, 1, draws);
  const written: EntryCounts[] = [countEntries(free, book, 1)];
  for (const temperature of BOOK_TEMPERATURES.slice(1)) {
    // The likeliest entry is the same every time.
    const count = temperature === 0 ? 1 : draws;
    written.push(countEntries(await writeEntries(options, temperature, count), book, temperature));
  }
  const { distance, bins } = await measureCalibration(options, book, table.monofactShare, free);
  return {
    ...table,
    guests: { often: book.often.length, once: book.once.length },
    written,
    miscalibration: distance,
    bins,
    asked: {
      often: await askGuests(options, book.often),
      once: await askGuests(options, book.once),
      never: await askGuests(options, book.never),
    },
    examples: free.slice(0, EXAMPLES).map(({ text, verdict, guest }) => ({
      text,
      verdict,
      mentions: guest === null ? 0 : book.mentions(guest),
    })),
  };
}

/**
 * Writes a guest book, trains a model on it, lets it write and asks it: what a recording, a figure and a test call alike.
 * @throws RangeError when the spec cannot be carried out; the signal's reason when it is aborted
 */
export async function runGuestBook(options: RunOptions): Promise<GuestBookMarks> {
  const { spec, tokenizer, signal, report, now = () => performance.now() } = options;
  const { seed, steps = BOOK_STEPS, draws = BOOK_DRAWS } = spec;
  const world = createWorld({ size: 'pocket' });
  const book = writeBook(world, spec);
  const documents = book.texts.map((text) => tokenizer.encode(text));
  const trainer = await plant(tokenizer, steps, seed);
  try {
    const { eosId, padId } = tokenizer;
    const { contextLength } = trainer.config;
    const batcher = createBatcher(documents, {
      contextLength,
      batchSize: trainer.recipe.batchSize,
      eosId,
      padId,
      seed: deriveSeed(seed, 'reading order'),
    });
    // The first step compiles the kernels, so its time says nothing about the next one's.
    let began = NaN;
    for (let step = 1; step <= steps; step++) {
      signal?.throwIfAborted();
      await trainer.step(batcher.next());
      if (step === 1) began = now();
      const perStep = step > 1 ? (now() - began) / (step - 1) : NaN;
      report?.({ step, steps, secondsLeft: (perStep * (steps - step)) / 1000, marks: null });
      await yieldToEvents();
    }
    const model = trainer.model(tokenizer);
    const marks = await examine({ model, tokenizer, world, seed, signal }, book, draws);
    return { ...marks, tokens: tokensOf(documents) };
  } finally {
    trainer.dispose();
  }
}

const plant = (tokenizer: Tokenizer, steps: number, seed: number): Promise<Trainer> =>
  createTrainer({
    config: bookConfig(tokenizer.vocabularySize),
    recipe: bookRecipe(steps),
    seed,
    versions: { world: WORLD_VERSION, tokenizer: tokenizer.version },
  });
