import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileCell } from '#notebook/compile/compile-cell';
import { readExercise } from '#notebook/lesson/read-exercise.build';
import type { RecordedOutput } from '#notebook/recorded-output';
import type { CellExercise, CellProps } from './cell-props.ts';

/** What the Markdown plugin says of a cell, see `src/site/cells/cells-plugin.ts`. */
export interface PageCellProps {
  /** Path of the page, relative to the content directory. */
  readonly page: string;
  readonly cellKey: string;
  readonly number: string;
  readonly source: string;
  /** Line of the page on which the cell's first line stands. */
  readonly line: string;
  /** Column of the page at which each of its lines begins. */
  readonly columns: string;
  readonly exercise?: string;
  readonly hidden?: string;
  readonly throws?: string;
}

/**
 * Makes a cell of a page ready: compiles it and reads what stands beside the lesson for it, its recorded output and the files
 * of its exercise.
 * @param root absolute path of the project; every command of the project runs there
 * @throws Error with `file:line:column`, what is wrong and what to do
 */
export function buildPageCell(props: PageCellProps, root = process.cwd()): Omit<CellProps, 'lesson'> {
  const { page, cellKey, number, source, exercise, hidden, throws } = props;
  const columns = props.columns.split(' ').map(Number);
  const firstLine = Number(props.line);
  const fail = (line: number, column: number, message: string): never => {
    const place = `content/${page}:${firstLine + line - 1}:${(columns[line - 1] ?? 1) + column - 1}`;
    throw new Error(`${place} ${message}`);
  };
  const result = compileCell(source);
  if (!result.ok) {
    const { line, column, message } = result.problem;
    return fail(line ?? 1, column ?? 1, message);
  }
  const folder = join(root, 'content', dirname(page), 'cells');
  const meta = { exercise: exercise ?? null, hidden: hidden !== undefined, throws: throws !== undefined };
  return {
    cell: { key: cellKey, source, meta, compiled: result.cell },
    recorded: readRecorded(folder, cellKey),
    exercise: exercise === undefined ? null : exerciseOf(folder, exercise, page, fail),
    number: Number(number),
  };
}

function exerciseOf(
  folder: string,
  id: string,
  page: string,
  fail: (line: number, column: number, message: string) => never,
): CellExercise {
  const read = readExercise(folder, id);
  if (read.ok) {
    const { title, hints, solution, checksBody } = read.exercise;
    return { id, title, hints, solution, checksBody };
  }
  const { file, line, column, problem, remedy } = read.faults[0]!;
  // A missing file is told at the fence, which stands one line above the cell's first.
  if (file === null) return fail(0, 1, `${problem}. ${remedy}`);
  throw new Error(`content/${dirname(page)}/cells/${file}:${line}:${column} ${problem}. ${remedy}`);
}

/** What a cell showed when `npm run record-cells` ran it last; null where it never did, or the cell has changed since. */
function readRecorded(folder: string, key: string): RecordedOutput | null {
  const path = join(folder, 'recorded.json');
  if (!existsSync(path)) return null;
  const { outputs } = JSON.parse(readFileSync(path, 'utf8')) as {
    outputs: Readonly<Record<string, RecordedOutput>>;
  };
  return Object.hasOwn(outputs, key) ? outputs[key]! : null;
}
