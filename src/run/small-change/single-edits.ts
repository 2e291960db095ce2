/** What is done to one character; `swap` exchanges it with the next. */
export type EditKind = 'drop' | 'swap' | 'replace' | 'insert';

/** A text that is one edit away from another. */
export interface SingleEdit {
  readonly kind: EditKind;
  /** Character at which it was edited, from 0; an insertion stands before it. */
  readonly at: number;
  readonly text: string;
}

/** What is put in or in place of another character; a letter is also replaced by its other case. */
export const EDIT_CHARACTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz .,');

/**
 * Every different text at edit distance 1: each character dropped, swapped with the next, replaced, and each character put in
 * at each place. A text that several edits lead to comes once, under the first of them. Of n characters, about 60 n.
 */
export function singleEdits(text: string): readonly SingleEdit[] {
  const characters = Array.from(text);
  const found = new Map<string, SingleEdit>();
  const add = (kind: EditKind, at: number, taken: number, put: readonly string[]): void => {
    const edited = [...characters.slice(0, at), ...put, ...characters.slice(at + taken)].join('');
    if (edited !== text && !found.has(edited)) found.set(edited, { kind, at, text: edited });
  };
  characters.forEach((_, at) => add('drop', at, 1, []));
  characters.slice(1).forEach((next, at) => add('swap', at, 2, [next, characters[at]!]));
  characters.forEach((character, at) => {
    const otherCase =
      character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
    for (const put of new Set([otherCase, ...EDIT_CHARACTERS])) add('replace', at, 1, [put]);
  });
  for (let at = 0; at <= characters.length; at++)
    for (const put of EDIT_CHARACTERS) add('insert', at, 0, [put]);
  return [...found.values()];
}
