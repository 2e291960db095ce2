import type { Chooser } from '../../chooser.ts';
import type { DirtLabel, PageDetails } from '../../corpus/dirt/label.ts';
import type { Fact } from '../../facts/relations.ts';
import type { World } from '../../facts/world.ts';
import { writeDocument, type DocumentKind, type WriteOptions } from '../document.ts';

/** What a page is written from. */
export interface PageContext {
  readonly world: World;
  readonly chooser: Chooser;
  readonly options: WriteOptions;
  /** Kinds of document that may stand as paragraphs of an honest page; may be empty. */
  readonly sources: readonly DocumentKind[];
  /** The town the page is from. */
  readonly town: string;
  readonly masthead: string;
  /** Host name of the site, in lower case. */
  readonly host: string;
}

type WithoutPage<T> = T extends { readonly page?: PageDetails } ? Omit<T, 'page'> : never;

/** The inside of a page: blocks are paragraphs or groups of lines, set apart by empty lines on some pages. */
export interface PageDraft {
  readonly title: string;
  readonly blocks: readonly (readonly string[])[];
  readonly mentions: readonly Fact[];
  readonly label: WithoutPage<DirtLabel>;
}

/** Words between white space. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

export const wordsOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + countWords(line), 0);

/** Words a page's body aims at; the frame and one last paragraph may come on top. */
export const BODY_SIZES = [70, 90, 120, 160, 200, 260, 320] as const;

/** No body is longer: with its frame a page stays below 400 words. */
export const LONGEST_BODY = 345;

/** Puts words in the slots of a line that is no sentence of the grammar. `{Name}` takes a capital. */
export function fillLine(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name] ?? values[name.toLowerCase()];
    if (value === undefined) return slot;
    if (name === name.toUpperCase()) return value.toUpperCase();
    return /^[A-Z]/.test(name) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}

/** `count` different items, in the order drawn; all of them when there are fewer. */
export function pickSome<T>(chooser: Chooser, items: readonly T[], count: number): T[] {
  const rest = [...items];
  const picked: T[] = [];
  while (picked.length < count && rest.length > 0) {
    const item = chooser.pick(rest);
    rest.splice(rest.indexOf(item), 1);
    picked.push(item);
  }
  return picked;
}

/** Lines drawn from a list, going round again when it is used up, until they hold so many words. */
export function fillWithLines(chooser: Chooser, lines: readonly string[], words: number): string[] {
  const result: string[] = [];
  let rest: string[] = [];
  while (wordsOf(result) < words) {
    if (rest.length === 0) rest = pickSome(chooser, lines, lines.length);
    result.push(rest.pop()!);
  }
  return result;
}

/** Groups of a few lines each. */
export function inBlocks(lines: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, i) =>
    lines.slice(i * size, (i + 1) * size),
  );
}

export interface Paragraph {
  readonly text: string;
  readonly mentions: readonly Fact[];
}

/** One document of the world as a paragraph: every paragraph names its people anew. */
export function writeParagraph(context: PageContext, kind: DocumentKind): Paragraph {
  const { text, assertions } = writeDocument(context.world, kind, context.chooser, context.options);
  return { text, mentions: assertions.filter(({ source }) => source === 'world').map(({ fact }) => fact) };
}

/**
 * Paragraphs until they hold so many words. One that would not fit is left out and a short notice tried instead,
 * so that every body ends.
 * @param notice a kind that never writes more than about 60 words
 */
export function writeParagraphs(
  context: PageContext,
  kinds: readonly DocumentKind[],
  notice: DocumentKind,
  words: number,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let total = 0;
  while (total < words) {
    const kind = context.chooser.pick([notice, ...kinds]);
    let paragraph = writeParagraph(context, kind);
    if (total + countWords(paragraph.text) > LONGEST_BODY) paragraph = writeParagraph(context, notice);
    total += countWords(paragraph.text);
    paragraphs.push(paragraph);
  }
  return paragraphs;
}
