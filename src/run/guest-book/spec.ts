import type { MassBin } from '#lab/integrity/miscalibration';

/** A guest book to write, and a model to train on it. The same spec gives the same bytes. */
export interface GuestBookSpec {
  /** Share in [0, 0.9] of the entries whose guest is in no other: the monofact rate. */
  readonly onceShare: number;
  /** Decides the guests, the text, the weights and the reading order. */
  readonly seed: number;
  /** Optimiser steps; default `BOOK_STEPS`. */
  readonly steps?: number;
  /** Entries written at each temperature above 0; default `BOOK_DRAWS`. */
  readonly draws?: number;
}

/** Entries in every book, whatever its share. */
export const BOOK_ENTRIES = 2000;
/** Entries of a guest who is not in the book just once. */
export const OFTEN = 40;
export const BOOK_STEPS = 900;
export const BOOK_DRAWS = 400;
/** The largest share of which the book still has guests that it mentions often. */
export const LARGEST_SHARE = 0.9;

/** What is written at each: as the model is, colder, and always the likeliest token. */
export const BOOK_TEMPERATURES = [1, 0.7, 0.4, 0] as const;

/** What an entry says, held against the world. `broken`: it names no guest and day in the book's own way. */
export type EntryVerdict = 'true' | 'false' | 'nobody' | 'broken';

export interface WrittenEntry {
  readonly text: string;
  readonly verdict: EntryVerdict;
  /** Entries of the book that are about this guest. */
  readonly mentions: number;
}

/** Entries that were written freely at one temperature, counted. */
export interface EntryCounts {
  readonly temperature: number;
  readonly drawn: number;
  /** Of the well-formed ones: true, false of a guest of this world, and of nobody it knows. */
  readonly true: number;
  readonly false: number;
  readonly nobody: number;
  /** Of the true ones, those that the book does not hold: right by luck. */
  readonly lucky: number;
  /** Different guests named in well-formed entries. */
  readonly guests: number;
}

/** Guests asked for by name; the likeliest answer counts. */
export interface AskedCounts {
  readonly asked: number;
  /** Answers that name a day. */
  readonly answered: number;
  readonly right: number;
}

/** What a trained model does when it writes and when it is asked. */
export interface GuestBookMarks {
  /** Counted in the book, not taken from the spec. */
  readonly monofactShare: number;
  readonly guests: { readonly often: number; readonly once: number };
  readonly tokens: number;
  /** Share of false entries that the smoothed lookup table over the same book writes. */
  readonly lookupFalseShare: number;
  readonly written: readonly EntryCounts[];
  /** At temperature 1, over facts; see `factMiscalibration`. */
  readonly miscalibration: number;
  readonly bins: readonly MassBin[];
  readonly asked: Readonly<Record<'often' | 'once' | 'never', AskedCounts>>;
  readonly examples: readonly WrittenEntry[];
}

export interface GuestBookUpdate {
  readonly step: number;
  readonly steps: number;
  /** NaN while nobody knows. */
  readonly secondsLeft: number;
  /** Null until the model is trained and examined. */
  readonly marks: GuestBookMarks | null;
}
