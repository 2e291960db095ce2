import type { Chooser } from '../../chooser.ts';
import type { DirtLabel, PageDetails } from '../../corpus/dirt/label.ts';
import type { DocumentContext, DocumentKind } from '../document.ts';
import type { Layout } from './layout.ts';

/** What a page is written from. */
export interface PageContext extends DocumentContext {
  readonly layout: Layout;
  /** Kinds of document that may stand as paragraphs of an honest page; may be empty. */
  readonly sources: readonly DocumentKind[];
  /** The town the page is from. */
  readonly town: string;
}

type WithoutPage<T> = T extends { readonly page?: PageDetails } ? Omit<T, 'page'> : never;

/** What a page turned out to be. */
export interface PageResult {
  readonly title: string;
  readonly label: WithoutPage<DirtLabel>;
}

/** Writes title and body; the frame is there already, or comes after. */
export type PageWriter = (context: PageContext) => PageResult;

/** Words between white space. */
const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const wordsOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + countWords(line), 0);

/** Words that a body of scraps or junk aims at. */
export const BODY_SIZES = [70, 90, 120, 160, 200, 260, 300] as const;

/**
 * Puts words in the slots of a line that is no sentence of the grammar. `{Name}` takes a capital, `{NAME}` takes
 * capitals throughout; slots without a value stay.
 */
export function fillLine(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const exact = values[name];
    if (exact !== undefined) return exact;
    const value = values[name.toLowerCase()];
    if (value === undefined) return slot;
    return name === name.toUpperCase() ? value.toUpperCase() : value.charAt(0).toUpperCase() + value.slice(1);
  });
}

/** `count` different items, in the order drawn; all of them when there are fewer. */
export function pickSome<T>(chooser: Chooser, items: readonly T[], count: number): T[] {
  const rest = [...items];
  const picked: T[] = [];
  while (picked.length < count && rest.length > 0) {
    const item = rest.length === 1 ? rest[0]! : chooser.pick(rest);
    rest.splice(rest.indexOf(item), 1);
    picked.push(item);
  }
  return picked;
}

/** Lines from `write` until they hold so many words. */
export function linesUntil(words: number, write: () => string): string[] {
  const lines: string[] = [];
  while (wordsOf(lines) < words) lines.push(write());
  return lines;
}

/** Lines drawn from a list until they hold so many words; the list goes round again when it is used up. */
export function fillWithLines(chooser: Chooser, lines: readonly string[], words: number): string[] {
  let rest: string[] = [];
  return linesUntil(words, () => {
    if (rest.length === 0) rest = pickSome(chooser, lines, lines.length);
    return rest.pop()!;
  });
}

/** Groups of a few lines each. */
export function inGroups(lines: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, i) =>
    lines.slice(i * size, (i + 1) * size),
  );
}
