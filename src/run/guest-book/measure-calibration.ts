import { factMiscalibration, type Miscalibration } from '#lab/integrity/miscalibration';
import { entryProbabilities } from './fact-probability.ts';
import { entryOf, type ReadEntry } from './sentences.ts';
import type { Book } from './write-book.ts';
import type { EntryOptions } from './write-entries.ts';

/** Guests never mentioned of whom the likelihood is looked at, for all of them. */
const UNSEEN_SAMPLE = 256;

/** Facts below are as good as never written, and share a bin. */
const LEAST_PROBABILITY = 1e-12;

/**
 * The miscalibration of what a model writes at temperature 1. The source is the law by which the book goes on: with the
 * monofact share somebody comes who was never there, each name as likely as any other; else one of those who come often. What
 * the model gives to the guests who come often is summed up fact by fact; the rest is estimated from what it wrote.
 * @param entries drawn at temperature 1
 */
export async function measureCalibration(
  { model, tokenizer, world }: EntryOptions,
  book: Book,
  monofactShare: number,
  entries: readonly ReadEntry[],
): Promise<Miscalibration> {
  const wellFormed = entries.filter(({ verdict }) => verdict !== 'broken');
  const isKnown = ({ verdict, guest }: ReadEntry): boolean => verdict === 'true' && book.mentions(guest!) > 1;
  const rest = wellFormed.filter((entry) => !isKnown(entry));
  const unseen = book.never.slice(0, UNSEEN_SAMPLE);
  const sentences = [
    ...book.often.map((guest) => entryOf(world, guest)),
    ...unseen.map((guest) => entryOf(world, guest)),
    ...rest.map(({ text }) => text),
  ];
  const wellFormedShare = Math.max(1, wellFormed.length) / entries.length;
  const probabilities = (await entryProbabilities(model, tokenizer, sentences)).map((probability) =>
    Math.max(LEAST_PROBABILITY, Math.min(1, probability / wellFormedShare)),
  );
  const ofOften = probabilities.slice(0, book.often.length);
  const known = ofOften.reduce((sum, probability) => sum + probability, 0);
  // Draws and sums are two estimates of one whole.
  const scale = Math.max(1, known);
  const left = rest.length === 0 ? 0 : Math.max(0, 1 - known);
  return factMiscalibration(
    probabilities.map((probability, i) => {
      if (i < book.often.length)
        return { probability, model: probability / scale, source: (1 - monofactShare) / book.often.length };
      if (i < book.often.length + unseen.length)
        return { probability, model: 0, source: monofactShare / unseen.length };
      return { probability, model: left / rest.length, source: 0 };
    }),
  );
}
