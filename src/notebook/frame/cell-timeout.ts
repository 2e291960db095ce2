const wholeNumber = new Intl.NumberFormat('en-GB');
const format = wholeNumber.format.bind(wholeNumber);

/** Code held on to its thread for longer than its budget. */
export class CellTimeout extends Error {
  override readonly name = 'CellTimeout';
  /** The source it was found in. */
  readonly sourceName: string;
  readonly line: number;

  constructor(budgetMs: number, sourceName: string, line: number, isFunction: boolean) {
    const where = isFunction ? 'function' : 'loop';
    super(`This ran longer than ${format(budgetMs)} ms without a pause, in the ${where} on line ${line}.`);
    this.sourceName = sourceName;
    this.line = line;
  }
}
