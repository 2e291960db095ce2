/** Longest name that is asked about, in UTF-16 units. */
export const LONGEST_NAME = 60;

/**
 * A name as it is asked about: one space between its words. Null for what is no name: nothing, more than `LONGEST_NAME`, or
 * with characters other than letters, marks, spaces, hyphens, apostrophes and full stops.
 */
export function readName(typed: string): string | null {
  const name = typed.trim().replaceAll(/\s+/gu, ' ');
  return name.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(name) ? name : null;
}
