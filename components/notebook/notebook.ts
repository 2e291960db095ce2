import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CompileResult } from '#notebook/cell';
import type { NotebookSession } from '#notebook/host/session-types';
import type { EditStore } from '#notebook/store/edit-store';
import type { CellData } from './cell-props.ts';
import { createEditKeeper, type EditKeeper } from './edit-keeper.ts';
import { createAttempt, type ExerciseAttempt, type ExerciseRecord } from './exercise-attempt.ts';
import { createCell, type NotebookCell } from './notebook-cell.ts';
import { runToEnd } from './settled.ts';
import { problemWords } from './state-words.ts';

/** All cells of a page, live. */
export interface Notebook {
  readonly lesson: string;
  readonly cells: readonly NotebookCell[];
  readonly session: NotebookSession;
  readonly keeper: EditKeeper;
  readonly isSafe: boolean;
  /** Cell that the reader ran last: the sandbox's trouble is told there as well. */
  readonly lastRun: ReadonlySignal<NotebookCell | null>;
  /** True while a cell runs or is made ready to. */
  readonly busy: ReadonlySignal<boolean>;
  /** One sentence on what the page itself could not do; empty when there is none. */
  readonly trouble: Signal<string>;
  attemptOf(cell: NotebookCell): ExerciseAttempt | null;
  /** The reader changes a cell's text. */
  edit(cell: NotebookCell, text: string): void;
  run(cell: NotebookCell): Promise<void>;
  runAll(): Promise<void>;
  stop(): Promise<void>;
  restart(): void;
  reset(cell: NotebookCell): Promise<void>;
  resetAll(): Promise<void>;
  check(cell: NotebookCell): Promise<void>;
  close(): void;
}

export interface NotebookParts {
  readonly lesson: string;
  readonly cells: readonly CellData[];
  readonly session: NotebookSession;
  readonly store: EditStore;
  /** Rejects when the compiler cannot be fetched. */
  readonly compile: (source: string) => Promise<CompileResult>;
  readonly exercises: ExerciseRecord;
  readonly isSafe: boolean;
  readonly now?: () => number;
}

/** Longest time that running waits for the text to be kept. */
const keepingMs = 1000;

export function createNotebook(parts: NotebookParts): Notebook {
  const { lesson, session, store, compile, exercises, isSafe, now = Date.now } = parts;
  const cells = parts.cells.map((data) => createCell(data, session));
  const attempts = new Map(
    cells.flatMap((cell) =>
      cell.data.exercise === null ? [] : [[cell, createAttempt(cell.data.exercise.id, exercises)] as const],
    ),
  );
  const keeper = createEditKeeper({ lesson, cells, store, isSafe, now });
  const lastRun = signal<NotebookCell | null>(null);
  const trouble = signal('');
  /** Raised by Stop: what was being made ready then does not run. */
  let turn = 0;

  const give = async (cell: NotebookCell): Promise<void> => {
    const text = cell.text.peek();
    const { source, compiled, key } = cell.data.cell;
    const result: CompileResult = text === source ? { ok: true, cell: compiled } : await compile(text);
    session.setCode(key, result);
    cell.given.value = text;
  };

  /**
   * Keeps and compiles whatever has changed.
   * @returns whether all is ready to run
   */
  const prepare = async (wanted: readonly NotebookCell[]): Promise<boolean> => {
    const mine = turn;
    trouble.value = '';
    for (const cell of wanted) cell.preparing.value = true;
    try {
      const changed = cells.filter((cell) => cell.text.peek() !== cell.given.peek());
      if (changed.length > 0) await Promise.race([keeper.flush(), wait(keepingMs)]);
      await Promise.all(changed.map(give));
      return mine === turn;
    } catch {
      trouble.value = 'The compiler could not be fetched. Check the connection, then run the cell again.';
      return false;
    } finally {
      for (const cell of wanted) cell.preparing.value = false;
    }
  };

  const run = async (cell: NotebookCell): Promise<void> => {
    lastRun.value = cell;
    if (await prepare([cell])) session.run(cell.data.cell.key);
  };

  const edit = (cell: NotebookCell, text: string): void => {
    if (text === cell.text.peek()) return;
    cell.text.value = text;
    keeper.touch(cell);
  };

  const reset = async (cell: NotebookCell): Promise<void> => {
    edit(cell, cell.data.cell.source);
    cell.view.value = 'code';
    cell.editing.value = false;
    await keeper.flush();
  };

  return {
    lesson,
    cells,
    session,
    keeper,
    isSafe,
    lastRun,
    busy: computed(() => session.busy.value || cells.some(({ preparing }) => preparing.value)),
    trouble,
    attemptOf: (cell) => attempts.get(cell) ?? null,
    edit,
    run,
    async runAll() {
      lastRun.value = cells[0] ?? null;
      if (await prepare(cells)) session.runAll();
    },
    async stop() {
      turn += 1;
      await session.stop();
    },
    restart: () => session.restart(),
    reset,
    async resetAll() {
      for (const cell of cells) await reset(cell);
    },
    async check(cell) {
      const { exercise } = cell.data;
      lastRun.value = cell;
      await attempts.get(cell)?.attempt(async () => {
        if (!(await prepare([cell]))) return 'The checks were not run.';
        const { phase, problem } = await runToEnd(session, cell.data.cell.key);
        if (phase !== 'done') {
          const why = problem === null ? '' : ` ${problemWords(problem)}`;
          return `The cell must run to its end before it can be checked.${why}`;
        }
        return session.check(exercise!.id, exercise!.checksBody).catch(couldNotCheck);
      });
    },
    close() {
      keeper.close();
      session.dispose();
    },
  };
}

const couldNotCheck = (error: unknown): string =>
  `The checks could not be run${error instanceof Error && error.message !== '' ? `: ${error.message}` : '.'}`;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
