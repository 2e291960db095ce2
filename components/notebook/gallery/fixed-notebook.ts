import { signal } from '@preact/signals';
import type { CellStatus, NotebookSession } from '#notebook/host/session-types';
import type { CheckResult } from '#notebook/protocol';
import type { EditStore } from '#notebook/store/edit-store';
import type { CellData } from '../cell-props.ts';
import { createNotebook, type Notebook } from '../notebook.ts';
import { lesson } from './fixed-cells.ts';

export interface FixedMoment {
  readonly status?: Partial<CellStatus>;
  /** The reader's text. */
  readonly text?: string;
  /** The author's text of before, which the reader has a version of. */
  readonly earlier?: string;
  readonly trouble?: string;
  readonly checks?: readonly CheckResult[];
  readonly showsSolution?: boolean;
}

const idle: CellStatus = { phase: 'idle', stale: false, problem: null, durationMs: null };

/** A notebook of one cell that stands still: nothing runs, nothing is kept, no button does anything. */
export function fixedNotebook(data: CellData, moment: FixedMoment = {}): Notebook {
  const notebook = createNotebook({
    lesson,
    cells: [data],
    session: fixedSession({ ...idle, ...moment.status }, moment.trouble ?? ''),
    store: emptyStore,
    compile: never,
    exercises: { find: () => null, put: () => undefined },
    isSafe: false,
  });
  const [cell] = notebook.cells;
  if (cell === undefined) return notebook;
  const { text, earlier } = moment;
  if (text !== undefined) {
    cell.given.value = text;
    cell.text.value = text;
  }
  if (earlier !== undefined) {
    const { key, source } = data.cell;
    const edit = { lesson, key: `${key}-earlier`, source: earlier, original: source.slice(1) };
    cell.offer.value = {
      edit: { ...edit, exercise: null, number: data.number, changedMs: 0 },
      why: 'changed',
    };
  }
  const attempt = notebook.attemptOf(cell);
  if (attempt !== null && moment.checks !== undefined) {
    attempt.results.value = moment.checks;
    attempt.value.value = { passed: false, attempts: 1, sawSolution: moment.showsSolution ?? false };
    if (moment.showsSolution === true) attempt.solution.value = 'shown';
  }
  return notebook;
}

const fixedSession = (status: CellStatus, trouble: string): NotebookSession => ({
  frame: signal('none'),
  trouble: signal(trouble),
  safe: signal(false),
  leaveSafeMode: () => undefined,
  busy: signal(status.phase === 'running'),
  budgetMs: signal(5000),
  setBudget: () => undefined,
  status: () => signal(status),
  mount: () => () => undefined,
  setCode: () => undefined,
  run: () => undefined,
  runAll: () => undefined,
  stop: never,
  restart: () => undefined,
  check: never,
  dispose: () => undefined,
});

const emptyStore: EditStore = {
  list: () => Promise.resolve([]),
  listAll: () => Promise.resolve([]),
  save: never,
  merge: never,
  remove: never,
  watch: () => () => undefined,
};

/** Never settles, so that nothing reports a success that was none. */
function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
