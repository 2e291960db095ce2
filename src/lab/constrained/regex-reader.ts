import { RegexError } from './regex-error.ts';

/** Goes through a pattern character by character. */
export class RegexReader {
  readonly pattern: string;
  position = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** The character that comes next; empty at the end. */
  get next(): string {
    const codePoint = this.pattern.codePointAt(this.position);
    return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
  }

  /** Takes the character that comes next; empty at the end. */
  take(): string {
    const character = this.next;
    this.position += character.length;
    return character;
  }

  /** Passes over the text, if that is what comes next. */
  skip(text: string): boolean {
    if (!this.pattern.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  /** What matches from here on, passed over; undefined where nothing does. */
  match(expression: RegExp): RegExpExecArray | undefined {
    const found = new RegExp(expression.source, 'uy');
    found.lastIndex = this.position;
    const match = found.exec(this.pattern);
    if (match) this.position += match[0].length;
    return match ?? undefined;
  }

  fail(complaint: string, position = this.position): never {
    throw new RegexError(this.pattern, position, complaint);
  }
}
