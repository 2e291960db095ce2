/** Pieces between white space, punctuation and all. */
export const splitWords = (text: string): string[] => text.match(/\S+/gu) ?? [];

/** Runs of letters and digits, in lower case: the words that a reader would count. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lines that are not blank, without white space at their ends. */
export const splitLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Blocks of lines between blank lines. */
export const splitParagraphs = (text: string): string[] =>
  text
    .split(/(?:\r\n|\n|\r)[^\S\n\r]*(?:\r\n|\n|\r)\s*/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Sentences, taken for as many as there are groups of end marks before white space or the end. */
export const countSentences = (text: string): number => text.match(/[.!?]+["'”’)\]]*(?=\s|$)/gu)?.length ?? 0;

/** Characters, by code points. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character !== '') count += 1;
  return count;
}

/** Share of the items for which something holds; 0 when there are none. */
export const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;
