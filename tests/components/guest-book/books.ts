import { BOOK_TEMPERATURES, type GuestBookMarks } from '#run/guest-book/spec';
import type { BookRun } from '../../../components/guest-book/recorded.ts';

/** Marks of a model that wrote so many true and false entries at every temperature. */
export const marksOf = (monofactShare: number, right: number, wrong: number): GuestBookMarks => ({
  monofactShare,
  guests: { often: 25, once: 1000 },
  tokens: 41_000,
  lookupFalseShare: monofactShare,
  written: BOOK_TEMPERATURES.map((temperature) => ({
    temperature,
    drawn: right + wrong + 10,
    true: right,
    false: wrong,
    nobody: 0,
    lucky: 0,
    guests: 30,
  })),
  miscalibration: 0.2,
  bins: [{ from: 0.01, to: 0.1, model: 0.4, source: 0.6 }],
  asked: {
    often: { asked: 25, answered: 25, right: 24 },
    once: { asked: 96, answered: 96, right: 1 },
    never: { asked: 96, answered: 96, right: 0 },
  },
  examples: [{ text: 'X came.', verdict: 'false', mentions: 1 }],
});

export const bookRun = (onceShare: number, seed: number, right: number, wrong: number): BookRun => ({
  ...marksOf(onceShare, right, wrong),
  onceShare,
  seed,
});
