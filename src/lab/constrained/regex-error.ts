/** A regular expression that cannot be read, or that uses what is not supported. */
export class RegexError extends Error {
  override readonly name = 'RegexError';
  /** Where in the pattern, counted in UTF-16 units from 0. */
  readonly position: number;

  constructor(pattern: string, position: number, complaint: string) {
    const rest = pattern.slice(position, position + 12);
    const place = rest === '' ? 'at its end' : `at character ${position + 1}, '${rest}'`;
    super(`The regular expression cannot be used ${place}: ${complaint}.`);
    this.position = position;
  }
}
