import type { CellProblem, CompiledCell } from './cell.ts';
import type { MirrorEvent, MirrorPatch } from './mirror/protocol.ts';

/**
 * Page and sandbox talk over one MessagePort, in these messages only. Both sides take nothing on trust: what does not
 * have this shape is dropped, and a sandbox that sends too much is ended.
 */

/** Scripts the sandbox asks for when a cell first names them. It cannot load anything itself. */
export const libraryNames = ['Inputs', 'Plot', 'lab', 'world'] as const;
export type LibraryName = (typeof libraryNames)[number];

/** Page to sandbox. */
export type HostMessage =
  /** Defines or redefines cells, in the order of the lesson, and runs them. Cells it does not name stay as they are. */
  | { readonly type: 'define'; readonly cells: readonly DefinedCell[] }
  /** Forgets cells and clears their outputs. */
  | { readonly type: 'delete'; readonly keys: readonly string[] }
  /** Ends what is running; `stopped` answers. */
  | { readonly type: 'stop' }
  /** Longest time one stretch of code may hold the sandbox, and the width of outputs in CSS pixels. */
  | { readonly type: 'settings'; readonly budgetMs: number; readonly widthPx: number }
  | { readonly type: 'library'; readonly name: LibraryName; readonly source: string }
  | { readonly type: 'library-failed'; readonly name: LibraryName; readonly message: string }
  /** Answers a `call`. */
  | { readonly type: 'answer'; readonly call: number; readonly outcome: CallOutcome }
  /** Something the reader did to an output. */
  | { readonly type: 'event'; readonly key: string; readonly event: MirrorEvent }
  | { readonly type: 'ping'; readonly beat: number }
  /** Runs an exercise's checks on the values of now. */
  | { readonly type: 'check'; readonly check: number; readonly exercise: string; readonly body: string };

export interface DefinedCell {
  readonly key: string;
  readonly compiled: CompiledCell;
}

/** Sandbox to page. */
export type FrameMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'state'; readonly key: string; readonly state: CellState }
  | { readonly type: 'mirror'; readonly key: string; readonly patch: MirrorPatch }
  | { readonly type: 'need'; readonly name: LibraryName }
  /** Asks a model; the page does the work and answers. */
  | { readonly type: 'call'; readonly call: number; readonly method: string; readonly query: unknown }
  /** The cell that asked no longer wants the answer. */
  | { readonly type: 'abandon'; readonly call: number }
  | { readonly type: 'pong'; readonly beat: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'checked'; readonly check: number; readonly results: readonly CheckResult[] };

/** Where a cell stands inside the sandbox. A generator is `done` from its first value on. */
export type CellState =
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly durationMs: number }
  | { readonly phase: 'failed'; readonly problem: CellProblem }
  | { readonly phase: 'stopped' };

export type CallOutcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** One check of an exercise, on the reader's values. */
export interface CheckResult {
  /** What it looks at: 'The probabilities sum to one'. */
  readonly title: string;
  readonly passed: boolean;
  /** What is amiss and what to do; empty when it passed. */
  readonly feedback: string;
}
