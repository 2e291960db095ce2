import type { ChoiceCost } from '../chooser.ts';
import type { Fact } from '../facts/relations.ts';
import type { DirtLabel } from './dirt/label.ts';
import type { KindName } from './kinds.ts';

/** A document with all that is known of it, since the project wrote it. */
export interface LabelledDocument {
  readonly text: string;
  readonly kind: KindName;
  /** What was done to it; `clean` when nothing was. */
  readonly label: DirtLabel;
  /** Facts it states about the world, true or false; what a note tells of strangers is none. */
  readonly mentions: readonly Fact[];
  /** Words separated by white space; chat markers count as white space. */
  readonly words: number;
  /** What its choices cost; undefined where the text was changed after it was written. */
  readonly cost?: ChoiceCost;
}

/** Words separated by white space, chat markers being white space. */
export function countWords(text: string): number {
  return text.split(/(?:\s|<user>|<assistant>)+/).filter((word) => word !== '').length;
}
