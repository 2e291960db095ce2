import type { ReadonlySignal } from '@preact/signals';
import type { CellProblem, CompileResult } from '../cell.ts';
import type { CheckResult } from '../protocol.ts';

/** `idle`: not run yet on this page. A cell that failed, stopped or is done can be stale at the same time. */
export type CellPhase = 'idle' | 'running' | 'done' | 'failed' | 'stopped';

export interface CellStatus {
  readonly phase: CellPhase;
  /** Its code, or that of a cell it depends on, has changed since it ran. */
  readonly stale: boolean;
  /** Of a failed cell, or of code that does not compile. */
  readonly problem: CellProblem | null;
  readonly durationMs: number | null;
}

/** `silent`: it has not answered for two seconds; `dead`: its process is gone, or the page ended it. */
export type FrameState = 'none' | 'starting' | 'ready' | 'silent' | 'dead';

/** All cells of a page, and the one sandbox they run in. */
export interface NotebookSession {
  readonly frame: ReadonlySignal<FrameState>;
  /** One sentence for the reader about the sandbox's trouble and what to do; empty when there is none. */
  readonly trouble: ReadonlySignal<string>;
  /** True while nothing runs because the page was opened with `?safe`. */
  readonly safe: ReadonlySignal<boolean>;
  leaveSafeMode(): void;
  /** True while any cell runs. */
  readonly busy: ReadonlySignal<boolean>;
  /** Longest time one stretch of a cell's code may run, 100 to 60,000 ms. */
  readonly budgetMs: ReadonlySignal<number>;
  setBudget(budgetMs: number): void;
  status(key: string): ReadonlySignal<CellStatus>;
  /** Shows a cell's output inside an element of the page until the returned function is called. */
  mount(key: string, element: HTMLElement): () => void;
  /** Changes what a cell runs next. Marks it and all that depends on it as stale; nothing runs. */
  setCode(key: string, result: CompileResult): void;
  /** Runs a cell, and before it whatever it depends on that has not run or is stale. Dependents that ran follow. */
  run(key: string): void;
  runAll(): void;
  /** Ends what runs, within 200 ms: a sandbox that does not let go is ended whole. */
  stop(): Promise<void>;
  /** Ends the sandbox. The next run starts a fresh one. */
  restart(): void;
  /**
   * Runs an exercise's checks on the values of now, after its cell where that has not run or is stale.
   * @throws Error in words for the reader, when the sandbox ends or nothing may run
   * @param body compiled checks of an exercise, see `compile/compile-checks.ts`
   */
  check(exercise: string, body: string): Promise<readonly CheckResult[]>;
  dispose(): void;
}
