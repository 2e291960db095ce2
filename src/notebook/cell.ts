/** What the words after `ts live` say of a cell. */
interface CellMeta {
  /** Id of the exercise it begins; null where it is none. Solution and checks stand in the lesson's `cells/`. */
  readonly exercise: string | null;
  /** Runs with the others and shows its output, but its code is folded away. */
  readonly hidden: boolean;
  /** Its failure is the point: a cell that runs without an error is the fault. */
  readonly throws: boolean;
}

/** A cell made ready to run: all that the sandbox needs of it. */
export interface CompiledCell {
  /** Names it reads, each once, in the order of the function's parameters: other cells' values and built-ins. */
  readonly inputs: readonly string[];
  /** Names it defines. */
  readonly outputs: readonly string[];
  /** Whether it is one expression that shows its value by itself. */
  readonly autodisplay: boolean;
  /** Source of a function expression over `inputs`. Plain JavaScript, with a time check in every loop and function. */
  readonly body: string;
  /** Lines of `body` that stand above the cell's first line. */
  readonly linesBefore: number;
}

/** What is wrong with a cell, for its reader. */
export interface CellProblem {
  /** `syntax`: it could not be compiled; `timeout`: it ran longer than its budget; `error`: it threw. */
  readonly kind: 'syntax' | 'timeout' | 'error';
  /** The error's own name: `TypeError`, `CellTimeout`. */
  readonly name: string;
  readonly message: string;
  /** Line in the cell, from 1; null where nobody can say. */
  readonly line: number | null;
  /** Column, from 1; null where nobody can say. */
  readonly column: number | null;
}

export type CompileResult =
  { readonly ok: true; readonly cell: CompiledCell } | { readonly ok: false; readonly problem: CellProblem };

/** A cell as it stands in a lesson, before any reader changed it. */
export interface AuthoredCell {
  /** Unique in the lesson, and the same as long as the author's text is the same. */
  readonly key: string;
  readonly source: string;
  readonly meta: CellMeta;
  readonly compiled: CompiledCell;
}

/** Names every cell knows without an import. */
export const builtinNames = [
  'lab',
  'world',
  'models',
  'Plot',
  'Inputs',
  'display',
  'view',
  'width',
  'invalidation',
] as const;
