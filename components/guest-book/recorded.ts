import type { GuestBookMarks } from '#run/guest-book/spec';

/** A book and the model that was trained on it. */
export interface BookRun extends GuestBookMarks {
  readonly onceShare: number;
  readonly seed: number;
}
