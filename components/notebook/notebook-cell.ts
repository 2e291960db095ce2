import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CellProblem } from '#notebook/cell';
import type { NotebookSession } from '#notebook/host/session-types';
import type { LiveEdit } from '#notebook/store/edit';
import type { CellData } from './cell-props.ts';
import { stateOf, type CellState } from './state-words.ts';

/** Another version of a cell that the reader may put in. */
export interface Offer {
  readonly edit: LiveEdit;
  /**
   * `changed`: the author has changed the cell since; `safe`: put aside as the page was opened with nothing run; `tab`:
   * another tab saved it; `other`: put aside when a link's version was taken.
   */
  readonly why: 'changed' | 'safe' | 'tab' | 'other';
}

/** What of a cell's code is shown: the text that runs, the author's, or the differences between them. */
export type CodeView = 'code' | 'original' | 'compare';

/** A cell on its page: its text, how it stands, and what is shown of it. */
export interface NotebookCell {
  readonly data: CellData;
  /** What runs next. */
  readonly text: Signal<string>;
  /** What the session was given last. */
  readonly given: Signal<string>;
  /** It is being made ready to run: saved, compiled. */
  readonly preparing: Signal<boolean>;
  /** The text differs from the author's. */
  readonly isEdited: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<CellState>;
  /** Why it failed; null as soon as its text has changed. */
  readonly problem: ReadonlySignal<CellProblem | null>;
  readonly durationMs: ReadonlySignal<number | null>;
  readonly view: Signal<CodeView>;
  /** The reader asked for the editor. */
  readonly editing: Signal<boolean>;
  /** How often: each time it takes the focus. */
  readonly asked: Signal<number>;
  /** Its editor has the focus: nobody changes the text under the reader's hands. */
  readonly focused: Signal<boolean>;
  readonly offer: Signal<Offer | null>;
  /** What happened to its text without the reader's doing; empty when nothing did. */
  readonly note: Signal<string>;
}

export function createCell(data: CellData, session: NotebookSession): NotebookCell {
  const { key, source } = data.cell;
  const status = session.status(key);
  const text = signal(source);
  const given = signal(source);
  const preparing = signal(false);
  const isChanged = computed(() => text.value !== given.value);
  return {
    data,
    text,
    given,
    preparing,
    isEdited: computed(() => text.value !== source),
    state: computed(() => (preparing.value ? 'running' : stateOf(status.value, isChanged.value))),
    problem: computed(() => (isChanged.value ? null : status.value.problem)),
    durationMs: computed(() => (status.value.phase === 'done' ? status.value.durationMs : null)),
    view: signal('code'),
    editing: signal(false),
    asked: signal(0),
    focused: signal(false),
    offer: signal(null),
    note: signal(''),
  };
}

/** Opens a cell's editor, and puts the reader into it. */
export function openCellEditor(cell: NotebookCell): void {
  cell.view.value = 'code';
  cell.editing.value = true;
  cell.asked.value += 1;
}
