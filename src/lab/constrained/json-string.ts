import { charactersOf, contains, unite, without, type CodePointSet } from './code-points.ts';
import { parseRegex } from './parse-regex.ts';
import { mapSets, printRegex, type RegexTree } from './regex-tree.ts';

/** Characters with an escape of two characters, and the letter of it. */
const escapes: readonly (readonly [character: string, escape: string])[] = [
  ['"', '\\\\"'],
  ['\\', '\\\\\\\\'],
  ['\b', '\\\\b'],
  ['\f', '\\\\f'],
  ['\n', '\\\\n'],
  ['\r', '\\\\r'],
  ['\t', '\\\\t'],
];
const mustBeEscaped: CodePointSet = unite([[0, 0x1f], ...charactersOf('"\\')]);

/** One character of a JSON string: itself, or an escape (RFC 8259, section 7). Halves of surrogate pairs are left out. */
const character =
  '(?:[^"\\\\\\0-\\x1f]|\\\\["\\\\/bfnrt]|\\\\u(?:[0-9a-ce-fA-CE-F][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))';

/** A regular expression for JSON strings with so many characters. */
export const jsonStringRegex = (least: number, most: number): string =>
  `"${character}{${least},${most === Infinity ? '' : most}}"`;

/** The text with every character that means something in a regular expression escaped. */
export const escapeRegex = (text: string): string => text.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&');

/** Characters of a set as they stand inside a JSON string. */
function escapedSet(set: CodePointSet): RegexTree {
  const options = escapes
    .filter(([char]) => contains(set, char.codePointAt(0)!))
    .map(([, escape]) => parseRegex(escape));
  return { kind: 'choice', options: [{ kind: 'set', set: without(set, mustBeEscaped) }, ...options] };
}

/**
 * A regular expression for JSON strings whose contents match a pattern as a whole. Control characters that have no escape of
 * two characters are left out.
 * @throws RegexError for what the pattern may not contain
 */
export const jsonPatternRegex = (pattern: string): string =>
  `"${printRegex(mapSets(parseRegex(pattern), escapedSet))}"`;
