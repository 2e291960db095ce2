import type { StorageTrouble } from '#course/progress/store-types';

export interface TroubleWords {
  readonly what: string;
  /** What the reader can do. */
  readonly remedy: string;
}

/** What is not remembered, and what to do about it. */
export const troubleWords: Readonly<Record<NonNullable<StorageTrouble>, TroubleWords>> = {
  full: {
    what: 'This browser has no room left, so what you do now is not kept when you close the page.',
    remedy: 'Make room, or save your progress to a file; the course tries again at every step.',
  },
  refused: {
    what: 'This browser does not let the course store anything, so what you do now is not kept when you close the page.',
    remedy: 'Allow this site to store data, or save your progress to a file before you leave.',
  },
  newer: {
    what: 'Your progress in this browser was made by a newer version of the course. It is left as it is, and nothing new is kept.',
    remedy: 'Reload the page to get that version.',
  },
  damaged: {
    what: 'Some of your progress could not be read. It is put aside, and what you do now is kept.',
    remedy: 'You can save what was put aside to a file, or delete it.',
  },
};
