import type { ReadonlySignal } from '@preact/signals';
import type { ItemKind, ItemValues, Place, ProgressItem, ProgressRecord, Stage } from './record.ts';

/** Why nothing is kept at the moment. */
export type StorageTrouble = 'full' | 'refused' | 'damaged' | null;

/** The reader's progress on this page; other tabs' changes appear in it by themselves. */
export interface ProgressStore {
  readonly record: ReadonlySignal<ProgressRecord>;
  /** What keeps it from being stored. The course goes on in memory and says so. */
  readonly trouble: ReadonlySignal<StorageTrouble>;
  find<K extends ItemKind>(lesson: string, kind: K, id: string): ProgressItem<K> | null;
  /** Remembers an item as it is now, merging with what other tabs wrote meanwhile. */
  put<K extends ItemKind>(lesson: string, kind: K, id: string, value: ItemValues[K]): void;
  /** Remembers a stage unless the reader has been further already. */
  reach(stage: Stage): void;
  visit(place: Omit<Place, 'atMs'>): void;
  /** Takes in another record: of each item the later copy stays. */
  merge(other: ProgressRecord): void;
  /** Forgets everything, here and in storage. */
  forget(): void;
}

// `progressStore(): ProgressStore` in store.ts is the page's own.
