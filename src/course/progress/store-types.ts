import type { ReadonlySignal } from '@preact/signals';
import type { ItemKind, ItemValues, Place, ProgressItem, ProgressRecord, Stage } from './record.ts';

/**
 * What is not as it should be with what is remembered.
 * - `full`, `refused`: the browser keeps nothing new. The course goes on in memory and tries again at every change.
 * - `newer`: a newer version of the course wrote what is stored. It is left as it is, and nothing is kept until the page
 *   is that version too.
 * - `damaged`: what was stored could not be read, or not all of it. It is put aside, and new things are kept.
 */
export type StorageTrouble = 'full' | 'refused' | 'newer' | 'damaged' | null;

/** The reader's progress on this page; other tabs' changes appear in it by themselves. */
export interface ProgressStore {
  readonly record: ReadonlySignal<ProgressRecord>;
  readonly trouble: ReadonlySignal<StorageTrouble>;
  /** The text that could not be read and was put aside; null when there is none. */
  readonly damaged: ReadonlySignal<string | null>;
  find<K extends ItemKind>(lesson: string, kind: K, id: string): ProgressItem<K> | null;
  /**
   * Remembers an item as it is now, merging with what other tabs wrote meanwhile. Text that is too long is cut.
   * @throws RangeError when it is not an item at all: a number that is none, an empty id
   */
  put<K extends ItemKind>(lesson: string, kind: K, id: string, value: ItemValues[K]): void;
  /** Remembers a stage unless the reader has been further already. */
  reach(stage: Stage): void;
  visit(place: Omit<Place, 'atMs'>): void;
  /** Takes in another record: of each item the later copy stays. */
  merge(other: ProgressRecord): void;
  /** Forgets everything, here and in storage, and what was put aside too. */
  forget(): void;
  /** Deletes the text that was put aside. */
  discardDamaged(): void;
}

// `progressStore(): ProgressStore` in store.ts is the page's own.
