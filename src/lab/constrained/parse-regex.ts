import { anyButLineEnds } from './code-points.ts';
import { readClass, readEscape } from './regex-class.ts';
import { RegexReader } from './regex-reader.ts';
import type { RegexTree } from './regex-tree.ts';

/** Copies of a part that a counted repetition may ask for. */
const MOST_COPIES = 1000;

function readQuantifier(reader: RegexReader): { least: number; most: number } | undefined {
  const start = reader.position;
  if (reader.skip('*')) return { least: 0, most: Infinity };
  if (reader.skip('+')) return { least: 1, most: Infinity };
  if (reader.skip('?')) return { least: 0, most: 1 };
  const counted = reader.match(/\{(\d+)(?:(,)(\d*))?\}/u);
  if (!counted) return undefined;
  const [, low, comma, high] = counted;
  const least = Number(low);
  const most = comma === undefined ? least : Number(high || Infinity);
  if (least > most) return reader.fail('the counts are out of order', start);
  if ((most === Infinity ? least : most) > MOST_COPIES)
    return reader.fail(`more than ${MOST_COPIES} repetitions are not supported`, start);
  return { least, most };
}

function readGroup(reader: RegexReader, start: number): RegexTree {
  if (!reader.skip('?:') && reader.next === '?') {
    const isLook = reader.match(/\?<?[=!]/u) !== undefined;
    reader.fail(
      isLook ? 'looking ahead or back is not supported' : 'this kind of group is not supported',
      start,
    );
  }
  const inside = readChoice(reader);
  if (!reader.skip(')')) reader.fail('the group is not closed', start);
  return inside;
}

function readAtom(reader: RegexReader): RegexTree {
  const start = reader.position;
  const character = reader.take();
  switch (character) {
    case '(':
      return readGroup(reader, start);
    case '[':
      return { kind: 'set', set: readClass(reader) };
    case '.':
      return { kind: 'set', set: anyButLineEnds };
    case '\\':
      return { kind: 'set', set: readEscape(reader, false) };
    case '^':
    case '$':
      return reader.fail('the whole text is matched, so that ^ and $ are not supported', start);
    case '*':
    case '+':
    case '?':
      return reader.fail('there is nothing to repeat', start);
    case '{':
    case '}':
    case ']':
      return reader.fail(`write \\${character} for the character itself`, start);
  }
  const codePoint = character.codePointAt(0)!;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff)
    reader.fail('half of a surrogate pair is no character', start);
  return { kind: 'set', set: [[codePoint, codePoint]] };
}

function readSequence(reader: RegexReader): RegexTree {
  const parts: RegexTree[] = [];
  while (!['', '|', ')'].includes(reader.next)) {
    const part = readAtom(reader);
    const quantifier = readQuantifier(reader);
    parts.push(quantifier ? { kind: 'repeat', part, ...quantifier } : part);
    if (!quantifier) continue;
    if (reader.next === '?') reader.fail('lazy repetition is not supported; nor does it change what matches');
    if (/[*+{]/u.test(reader.next)) reader.fail('there is nothing to repeat');
  }
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}

function readChoice(reader: RegexReader): RegexTree {
  const options = [readSequence(reader)];
  while (reader.skip('|')) options.push(readSequence(reader));
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

/**
 * Reads a regular expression in a part of ECMAScript's syntax, with the meaning of its `u` flag: characters, `.`, classes,
 * `\d \D \w \W \s \S`, `\t \n \v \f \r \0 \xhh \uhhhh \u{h}`, escaped syntax, groups, `|`, and the quantifiers
 * `? * + {m} {m,} {m,n}`. Groups do not capture. The expression is about the whole text, so that `^` and `$` are refused.
 * @throws RegexError for anything else, saying where
 */
export function parseRegex(pattern: string): RegexTree {
  const reader = new RegexReader(pattern);
  const tree = readChoice(reader);
  if (reader.next === ')') reader.fail('there is no group to close');
  return tree;
}
