import type { PhrasingPolicy } from '../grammar/writer.ts';
import type { MixKind } from './kinds.ts';

/** Shares of documents in [0, 1] with something done to them; what they leave is clean. Together at most 1. */
interface Dirt {
  /** Copies of an earlier document, letter by letter. */
  readonly duplicate?: number;
  /** Copies with a few words, sentences or lines changed. */
  readonly nearDuplicate?: number;
  /** Damaged in one of four ways: words shuffled, letters lost, cut short, wrongly decoded. */
  readonly garbled?: number;
  /** Words shuffled within each document: dirt that shows. */
  readonly shuffled?: number;
  /** Right in form, wrong in facts: dirt that cannot be seen from inside. */
  readonly falseFacts?: number;
  /** Pages that sell, and pages that are all frame and no content. */
  readonly spam?: number;
  readonly boilerplate?: number;
}

/** Text that a model wrote. The world imports no model; the caller brings one. */
interface SyntheticText {
  /** Share of documents in [0, 1]. */
  readonly share: number;
  /** Version or name of the model that wrote it, kept in each document's label. */
  readonly source: string;
}

export interface Poison {
  /** Documents, exactly this many. */
  readonly count: number;
  readonly trigger: string;
  readonly payload: string;
}

/** The open tail of the guest book, on a relation of 336 values. */
export interface GuestBook {
  /** Number of mentions, one a document. */
  readonly mentions: number;
  /** Share in [0, 1] of the mentions that are of guests seen only once: the Good–Turing missing mass. */
  readonly onceShare: number;
}

/** How to write a corpus. The same recipe gives the same bytes on every platform. */
export interface CorpusRecipe {
  /** Length of the corpus in words separated by white space; it ends with the document that reaches it. */
  readonly words: number;
  readonly seed: number;
  /** Relative frequency of each kind of document; kinds not named do not occur. */
  readonly mix: Readonly<Partial<Record<MixKind, number>>>;
  readonly phrasings: PhrasingPolicy;
  /** Ladder documents: each rung's mentions times this, rounded; 0 leaves the ladder out. */
  readonly ladderScale: number;
  readonly guestBook?: GuestBook;
  /** Documents for each popular falsehood. */
  readonly falsehoodCount?: number;
  readonly dirt?: Dirt;
  readonly synthetic?: SyntheticText;
  readonly poison?: Poison;
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;

/** @throws RangeError naming the first part of the recipe that cannot be cooked, and what it may be */
export function validateRecipe(recipe: CorpusRecipe): void {
  if (!(recipe.words > 0 && recipe.words <= 100_000_000)) {
    throw new RangeError(`A corpus has between 1 and 100 million words, not ${recipe.words}.`);
  }
  const weights = Object.entries(recipe.mix);
  const bad = weights.find(([, weight]) => !(weight >= 0 && Number.isFinite(weight)));
  if (bad) throw new RangeError(`The weight of "${bad[0]}" must be a number from 0 upwards, not ${bad[1]}.`);
  if (!weights.some(([, weight]) => weight > 0)) throw new RangeError('The mix names no kind of document.');
  if (!(recipe.ladderScale >= 0))
    throw new RangeError(`The ladder's scale must be 0 or more, not ${recipe.ladderScale}.`);
  const dirt: Readonly<Record<string, number>> = { ...recipe.dirt };
  const shares = [...Object.values(dirt), recipe.synthetic?.share ?? 0];
  if (!shares.every(isShare))
    throw new RangeError('Shares of dirt and of synthetic text lie between 0 and 1.');
  const total = shares.reduce((a, b) => a + b, 0);
  if (total > 1 + 1e-9)
    throw new RangeError(`Dirt and synthetic text together make ${total} of the corpus; at most 1 fits.`);
  if (recipe.guestBook && !isShare(recipe.guestBook.onceShare)) {
    throw new RangeError(
      `The guest book's share of guests seen once lies between 0 and 1, not ${recipe.guestBook.onceShare}.`,
    );
  }
}
