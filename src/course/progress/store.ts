import { signal } from '@preact/signals';
import { askToPersist } from '../persistence.ts';
import { mergeRecords } from './merge-records.ts';
import { parseItem } from './parse-item.ts';
import {
  emptyRecord,
  itemKey,
  stages,
  type AnyProgressItem,
  type ItemKind,
  type ProgressItem,
  type ProgressRecord,
} from './record.ts';
import { createShelf, damagedKey, type TextStorage } from './shelf.ts';
import { progressEvent, progressKey } from './stage.ts';
import type { ProgressStore, StorageTrouble } from './store-types.ts';

export interface StoreDeps {
  /** May throw, as `localStorage` does where the reader forbids it. */
  readonly storage: () => TextStorage;
  readonly now: () => number;
  /** Calls back when another tab wrote; `cleared` when it removed what was remembered. */
  readonly listen?: (hear: (news: { readonly cleared: boolean }) => void) => void;
  /** Told after each change made on this page. */
  readonly tell?: (trouble: StorageTrouble) => void;
  /** Told when there is something the reader would miss. */
  readonly worthKeeping?: () => void;
}

let pageStore: ProgressStore | null = null;

/** The page's own. At build there is no storage, and nothing is remembered. */
export function progressStore(): ProgressStore {
  pageStore ??= createProgressStore(
    typeof document === 'undefined'
      ? { storage: () => localStorage, now: Date.now }
      : { storage: () => localStorage, now: Date.now, listen, tell, worthKeeping: askToPersist },
  );
  return pageStore;
}

export function createProgressStore(deps: StoreDeps): ProgressStore {
  const shelf = createShelf(deps.storage);
  /** As it stands in storage. */
  let saved = emptyRecord;
  /** What could not be stored yet. */
  let pending = emptyRecord;
  const record = signal(emptyRecord);
  const trouble = signal<StorageTrouble>(null);
  const damaged = signal<string | null>(null);

  /** Takes in what storage holds now. Returns what forbids to write, if anything does. */
  function reread(): StorageTrouble {
    const reading = shelf.read();
    switch (reading.state) {
      case 'refused':
      case 'newer':
        return reading.state;
      case 'nothing':
        saved = emptyRecord;
        return null;
      case 'read':
        saved = reading.record;
        return null;
      case 'damaged': {
        saved = reading.record ?? emptyRecord;
        // Never written over before it is safe elsewhere.
        const aside = shelf.putAside(reading.text);
        if (aside !== 'kept') return aside;
        const mended = shelf.write(saved);
        return mended === 'kept' ? null : mended;
      }
    }
  }

  function show(barrier: StorageTrouble): void {
    record.value = mergeRecords(saved, pending);
    damaged.value = shelf.readAside();
    trouble.value = barrier ?? (damaged.value === null ? null : 'damaged');
  }

  /** @param change what is new, given what all tabs have remembered so far; null when nothing is */
  function remember(change: (known: ProgressRecord) => ProgressRecord | null): void {
    let barrier = reread();
    const wasUnsaved = pending !== emptyRecord;
    const news = change(mergeRecords(saved, pending));
    if (news !== null) pending = mergeRecords(pending, news);
    if (barrier === null && (news !== null || wasUnsaved)) {
      const merged = mergeRecords(saved, pending);
      const outcome = shelf.write(merged);
      if (outcome === 'kept') {
        saved = merged;
        pending = emptyRecord;
      } else barrier = outcome;
    }
    show(barrier);
    deps.tell?.(trouble.peek());
  }

  deps.listen?.(({ cleared }) => {
    if (cleared) pending = emptyRecord;
    show(reread());
  });
  show(reread());

  return {
    record,
    trouble,
    damaged,
    find<K extends ItemKind>(lesson: string, kind: K, id: string) {
      const item = record.value.items[itemKey(lesson, kind, id)];
      return (item as ProgressItem<K> | undefined) ?? null;
    },
    put(lesson, kind, id, value) {
      // Read once, so that what is remembered is what a later visit can read.
      const item = parseItem({ kind, lesson, id, changedMs: 0, value });
      if (item === null) throw new RangeError(`Not to be remembered: ${kind} '${id}' of '${lesson}'.`);
      remember((known) => {
        const key = itemKey(lesson, kind, id);
        const old = known.items[key];
        if (old !== undefined && JSON.stringify(old.value) === JSON.stringify(item.value)) return null;
        // Later than the copy it replaces, whatever the clock says.
        const changedMs = Math.max(deps.now(), (old?.changedMs ?? -1) + 1);
        return { ...emptyRecord, items: { [key]: { ...item, changedMs } } };
      });
      if (isWorthKeeping(item)) deps.worthKeeping?.();
    },
    reach(stage) {
      remember((known) =>
        stages.indexOf(stage) > stages.indexOf(known.stage) ? { ...emptyRecord, stage } : null,
      );
    },
    visit(place) {
      remember(() => ({ ...emptyRecord, place: { ...place, atMs: deps.now() } }));
    },
    merge(other) {
      remember(() => other);
    },
    forget() {
      saved = pending = emptyRecord;
      const outcome = shelf.clear();
      show(outcome === 'kept' ? null : outcome);
      deps.tell?.(trouble.peek());
    },
    discardDamaged() {
      shelf.dropAside();
      show(reread());
      deps.tell?.(trouble.peek());
    },
  };
}

/** A reader would miss an answer, not a section's mark. */
const isWorthKeeping = (item: AnyProgressItem): boolean =>
  item.kind === 'exercise' ? item.value.passed : item.kind !== 'section';

function listen(hear: (news: { readonly cleared: boolean }) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === null || key === progressKey || key === damagedKey)
      hear({ cleared: key === null || (key === progressKey && newValue === null) });
  });
  // A page that comes back from the browser's back-forward cache heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) hear({ cleared: false });
  });
}

function tell(trouble: StorageTrouble): void {
  dispatchEvent(new CustomEvent(progressEvent, { detail: trouble }));
}
