import type { AuthoredCell } from '#notebook/cell';
import type { RecordedOutput } from '#notebook/recorded-output';

/** An exercise as its page knows it. */
export interface CellExercise {
  readonly id: string;
  readonly title: string;
  /** From the gentlest to the plainest. */
  readonly hints: readonly string[];
  /** TypeScript, as the reader would write it. */
  readonly solution: string;
  /** Compiled checks, see `src/notebook/compile/compile-checks.ts`. */
  readonly checksBody: string;
}

/** What a lesson hands over for each cell; the highlighted code is the slot. */
export interface CellProps {
  readonly cell: AuthoredCell;
  /** What it showed when it was recorded; null while it never was. */
  readonly recorded?: RecordedOutput | null;
  readonly exercise?: CellExercise | null;
  /** Its place on the page, from 1. */
  readonly number: number;
  readonly lesson: string;
}

/** What the page needs of a cell to bring it to life: stands in it as JSON. */
export interface CellData {
  readonly cell: AuthoredCell;
  readonly exercise: CellExercise | null;
  readonly number: number;
  readonly lesson: string;
}
