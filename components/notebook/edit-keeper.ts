import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CellEdit, LiveEdit } from '#notebook/store/edit';
import { EditStoreError, type EditStore, type EditTrouble } from '#notebook/store/edit-store';
import { matchEdits } from '#notebook/store/match-edits';
import type { NotebookCell, Offer } from './notebook-cell.ts';

/** How the reader's texts stand: `blocked` ones wait for a choice between two versions. */
export type KeptState = 'none' | 'saving' | 'saved' | 'not-saved';

/** Keeps the reader's versions of a page's cells, and offers those that were kept before. */
export interface EditKeeper {
  readonly state: ReadonlySignal<KeptState>;
  readonly trouble: ReadonlySignal<EditTrouble | null>;
  /** Kept versions of cells that are no longer in the lesson. */
  readonly orphans: ReadonlySignal<readonly LiveEdit[]>;
  /** Takes up what was kept, and from then on what other tabs keep. */
  load(): Promise<void>;
  /** The reader changed a cell's text: it is kept in a moment. */
  touch(cell: NotebookCell): void;
  /** Keeps at once what is not kept yet. Never rejects: see `trouble`. */
  flush(): Promise<void>;
  /** Keeps a copy of a cell's text beside the cell, to be offered. */
  putAside(cell: NotebookCell): Promise<void>;
  accept(cell: NotebookCell): Promise<void>;
  dismiss(cell: NotebookCell): Promise<void>;
  forget(orphan: LiveEdit): Promise<void>;
  close(): void;
}

export interface KeeperParts {
  readonly lesson: string;
  readonly cells: readonly NotebookCell[];
  readonly store: EditStore;
  /** Kept versions are put aside instead of in. */
  readonly isSafe: boolean;
  readonly now: () => number;
}

/** How long the reader must pause before a text is kept. */
const pauseMs = 500;

/** Whether keeping the cell's text would overwrite the version that is offered. */
export const isBlocked = ({ data, offer }: NotebookCell): boolean =>
  offer.value !== null && offer.value.why !== 'tab' && offer.value.edit.key === data.cell.key;

export function createEditKeeper({ lesson, cells, store, isSafe, now }: KeeperParts): EditKeeper {
  const trouble = signal<EditTrouble | null>(null);
  const orphans = signal<readonly LiveEdit[]>([]);
  const unsaved: Signal<ReadonlySet<NotebookCell>> = signal(new Set());
  /** Time of the version of each cell that this page has last read or written. */
  const known = new Map<NotebookCell, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ends: (() => void) | undefined;

  const guard = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await work();
      trouble.value = null;
      return result;
    } catch (error) {
      trouble.value = error instanceof EditStoreError ? error.trouble : 'refused';
      return undefined;
    }
  };

  const editOf = ({ data, text }: NotebookCell): CellEdit => ({
    lesson,
    key: data.cell.key,
    source: text.peek() === data.cell.source ? null : text.peek(),
    original: data.cell.source,
    exercise: data.exercise?.id ?? null,
    number: data.number,
    changedMs: now(),
  });

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const ready = [...unsaved.peek()].filter((cell) => !isBlocked(cell));
    if (ready.length === 0) return;
    const edits = ready.map(editOf);
    await guard(async () => {
      await store.save(edits);
      // A text that changed meanwhile is not kept yet.
      const kept = ready.filter(
        (cell, index) => (edits[index]!.source ?? cell.data.cell.source) === cell.text.peek(),
      );
      unsaved.value = new Set([...unsaved.peek()].filter((cell) => !kept.includes(cell)));
      ready.forEach((cell, index) => known.set(cell, edits[index]!.changedMs));
    });
  };

  const touch = (cell: NotebookCell): void => {
    unsaved.value = new Set([...unsaved.peek(), cell]);
    cell.note.value = '';
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pauseMs);
  };

  const put = (cell: NotebookCell, edit: CellEdit): void => {
    cell.text.value = edit.source ?? cell.data.cell.source;
    known.set(cell, edit.changedMs);
  };

  /** Another tab wrote, or may have. */
  const reread = async (): Promise<void> => {
    const edits = await guard(() => store.list(lesson));
    for (const cell of cells) {
      const edit = edits?.find(({ key }) => key === cell.data.cell.key);
      if (edit === undefined || edit.original !== cell.data.cell.source) continue;
      if (edit.changedMs <= (known.get(cell) ?? 0) || isBlocked(cell)) continue;
      if ((edit.source ?? edit.original) === cell.text.peek()) known.set(cell, edit.changedMs);
      else if (cell.focused.peek() || unsaved.peek().has(cell)) {
        if (edit.source !== null) cell.offer.value = { edit: { ...edit, source: edit.source }, why: 'tab' };
      } else {
        put(cell, edit);
        cell.note.value = 'Changed in another tab of this browser.';
      }
    }
  };

  const load = async (): Promise<void> => {
    const edits = await guard(() => store.list(lesson));
    ends ??= store.watch(lesson, () => void reread());
    if (edits === undefined) return;
    const known = cells.map(({ data }) => ({
      key: data.cell.key,
      source: data.cell.source,
      exercise: data.exercise?.id ?? null,
    }));
    const matched = matchEdits(known, edits);
    for (const cell of cells) takeUp(cell, matched.current.get(cell.data.cell.key), matched.earlier);
    orphans.value = matched.orphans;
  };

  const takeUp = (
    cell: NotebookCell,
    current: LiveEdit | undefined,
    earlier: ReadonlyMap<string, LiveEdit>,
  ): void => {
    const old = earlier.get(cell.data.cell.key);
    const why: Offer['why'] = old?.original === cell.data.cell.source ? 'other' : 'changed';
    if (old !== undefined) cell.offer.value = { edit: old, why };
    if (current === undefined) return;
    if (isSafe) cell.offer.value = { edit: current, why: 'safe' };
    // Who was quick has typed already: the kept version must not vanish under it, nor take its place.
    else if (unsaved.peek().has(cell)) cell.offer.value = { edit: current, why: 'other' };
    else put(cell, current);
  };

  const remove = (edit: LiveEdit): Promise<unknown> => guard(() => store.remove([edit]));

  return {
    state: computed(() => {
      if (unsaved.value.size > 0)
        return trouble.value !== null || [...unsaved.value].some(isBlocked) ? 'not-saved' : 'saving';
      return cells.some(({ isEdited }) => isEdited.value) ? 'saved' : 'none';
    }),
    trouble,
    orphans,
    load,
    touch,
    flush,
    async putAside(cell) {
      const edit = editOf(cell);
      const { source } = edit;
      if (source === null) return;
      const aside = { ...edit, source, key: `${edit.key}~${edit.changedMs}` };
      await guard(() => store.save([aside]));
      cell.offer.value = { edit: aside, why: 'other' };
    },
    async accept(cell) {
      const offer = cell.offer.peek();
      if (offer === null) return;
      cell.offer.value = null;
      put(cell, offer.edit);
      const isItsOwn = offer.edit.key === cell.data.cell.key;
      if (isItsOwn && offer.edit.original === cell.data.cell.source) {
        unsaved.value = new Set([...unsaved.peek()].filter((other) => other !== cell));
        return;
      }
      touch(cell);
      await flush();
      if (!isItsOwn && trouble.peek() === null) await remove(offer.edit);
    },
    async dismiss(cell) {
      const offer = cell.offer.peek();
      if (offer === null) return;
      cell.offer.value = null;
      if (offer.why === 'tab' || unsaved.peek().has(cell)) touch(cell);
      if (offer.why !== 'tab') await remove(offer.edit);
      await flush();
    },
    async forget(orphan) {
      orphans.value = orphans.peek().filter((other) => other !== orphan);
      await remove(orphan);
    },
    close() {
      clearTimeout(timer);
      ends?.();
    },
  };
}
