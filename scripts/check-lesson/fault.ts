/** Something wrong in a page, where it stands, and what to do. */
export interface Fault {
  /** Path relative to the project's root. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units, as editors do. */
  readonly column: number;
  readonly problem: string;
  readonly remedy: string;
}

/** A fault whose file the caller knows. */
export type FaultInPage = Omit<Fault, 'file'>;

/** `file:line:column – what is wrong – what to do`, with the place set off where colour is wanted. */
export function formatFault({ file, line, column, problem, remedy }: Fault, isColoured = false): string {
  const place = `${file}:${line}:${column}`;
  const [bold, dim, end] = isColoured ? ['\u001b[1m', '\u001b[2m', '\u001b[0m'] : ['', '', ''];
  return `${bold}${place}${end} – ${problem} – ${dim}${remedy}${end}`;
}
