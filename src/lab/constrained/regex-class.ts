import { classEscapes, complement, LAST_CODE_POINT, unite, type CodePointSet } from './code-points.ts';
import type { RegexReader } from './regex-reader.ts';

const controls: Readonly<Record<string, number>> = { t: 0x09, n: 0x0a, v: 0x0b, f: 0x0c, r: 0x0d };
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/u;

const one = (codePoint: number): CodePointSet => [[codePoint, codePoint]];

/** The code point of `\x41`, `\u0041` or `\u{41}`, where one comes next. */
function readNumber(reader: RegexReader): number | undefined {
  const start = reader.position - 1;
  const found = reader.match(/x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}/u);
  if (!found) return undefined;
  const codePoint = Number.parseInt(found[1] ?? found[2] ?? found[3]!, 16);
  if (codePoint > LAST_CODE_POINT) reader.fail('there is no such character', start);
  if (codePoint >= 0xd800 && codePoint <= 0xdfff)
    reader.fail('half of a surrogate pair is no character; write \\u{…}', start);
  return codePoint;
}

/** What stands after a backslash, which has been taken. */
export function readEscape(reader: RegexReader, isInClass: boolean): CodePointSet {
  const start = reader.position - 1;
  const codePoint = readNumber(reader);
  if (codePoint !== undefined) return one(codePoint);
  const letter = reader.take();
  if (letter === '') return reader.fail('nothing follows the backslash', start);
  if (Object.hasOwn(classEscapes, letter)) return classEscapes[letter]!;
  if (Object.hasOwn(controls, letter)) return one(controls[letter]!);
  if (letter === '0' && !/[0-9]/u.test(reader.next)) return one(0);
  if (SYNTAX.test(letter) || (isInClass && letter === '-')) return one(letter.codePointAt(0)!);
  if (/[1-9k]/u.test(letter)) return reader.fail('references to groups are not supported', start);
  if (letter === 'b' || letter === 'B') return reader.fail('word boundaries are not supported', start);
  if (letter === 'p' || letter === 'P')
    return reader.fail('properties of characters are not supported', start);
  return reader.fail(`there is no escape \\${letter}`, start);
}

function readClassAtom(reader: RegexReader): CodePointSet {
  const start = reader.position;
  const character = reader.take();
  if (character === '') return reader.fail('the class is not closed', start);
  return character === '\\' ? readEscape(reader, true) : one(character.codePointAt(0)!);
}

const isOne = (set: CodePointSet): boolean => set.length === 1 && set[0]![0] === set[0]![1];

/** A class, whose opening bracket has been taken. */
export function readClass(reader: RegexReader): CodePointSet {
  const isNegated = reader.skip('^');
  const ranges: (readonly [number, number])[] = [];
  while (!reader.skip(']')) {
    const start = reader.position;
    const from = readClassAtom(reader);
    if (!reader.pattern.startsWith('-', reader.position) || reader.pattern[reader.position + 1] === ']') {
      ranges.push(...from);
      continue;
    }
    reader.skip('-');
    const to = readClassAtom(reader);
    if (!isOne(from) || !isOne(to)) reader.fail('a range goes from one character to another', start);
    if (from[0]![0] > to[0]![0]) reader.fail('the range is out of order', start);
    ranges.push([from[0]![0], to[0]![0]]);
  }
  const set = unite(ranges);
  return isNegated ? complement(set) : set;
}
