import { compileRegex, matchesWhole, parseRegex, RegexError } from '#lab';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const wholly = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** Characters that make classes, escapes and encodings meet: line ends, one to four bytes, the edges of ranges. */
const alphabet = Array.from(
  'abAB019_- \t\n\r."\\/{}[]()^$*+?|,:éßł€\u2028\u00a0\u07ff\u0800\ud7ff\ue000\uffff😀\u{10ffff}',
);
const character = fc.constantFrom(...alphabet);
const text = fc.array(character, { maxLength: 5 }).map((parts) => parts.join(''));

const escaped = (char: string): string => char.replace(/[\^$\\.*+?()[\]{}|/]/u, '\\$&');
const inClass = (char: string): string => char.replace(/[\^$\\.*+?()[\]{}|/-]/u, '\\$&');
const classItem = fc.oneof(
  character.map(inClass),
  fc.constantFrom(
    'a-z',
    '0-9',
    '\\d',
    '\\W',
    '\\s',
    '\\S',
    '\\w',
    '\\D',
    '\\u{80}-\\u{7ff}',
    '\\xe9',
    '\\0-\\x1f',
  ),
);
const characterClass = fc
  .tuple(fc.constantFrom('', '^'), fc.array(classItem, { minLength: 1, maxLength: 3 }))
  .map(([negation, items]) => `[${negation}${items.join('')}]`);
const atom = fc.oneof(
  { weight: 3, arbitrary: character.map(escaped) },
  fc.constantFrom('.', '\\d', '\\w', '\\s', '\\S', '\\n', '\\u20ac', '\\u{1f600}'),
  characterClass,
);
const quantifier = fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,}', '{0,2}', '{1,3}', '{0}');
const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((options) => options.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
  part: fc
    .tuple(
      fc.oneof(
        { maxDepth: 1 },
        atom,
        fc.tuple(fc.constantFrom('(?:', '('), tie('pattern')).map(([open, inside]) => `${open}${inside})`),
      ),
      quantifier,
    )
    .map((parts) => parts.join('')),
}));

describe('compiled regular expressions', () => {
  it('match what JavaScript’s own do', () => {
    let matches = 0;
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 20, maxLength: 40 }), (source, texts) => {
        const theirs = wholly(source);
        const ours = compileRegex(source);
        const wrong = ['', ...texts].filter((each) => matchesWhole(ours, each) !== theirs.test(each));
        expect(wrong, source).toEqual([]);
        matches += texts.filter((each) => theirs.test(each)).length;
      }),
      { numRuns: 1000, seed: 2307 },
    );
    // Or the comparison would say little.
    expect(matches).toBeGreaterThan(1000);
  }, 60_000);

  it('match what is taken from the expression itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[a-c]{1,3}|\d+(?:é|€|😀)?)*$/u), (each) => {
        expect(matchesWhole(compileRegex('(?:[a-c]{1,3}|\\d+(?:é|€|😀)?)*'), each)).toBe(true);
      }),
    );
  }, 60_000);

  it('read classes of characters of every length exactly', () => {
    const dfa = compileRegex('[\\u{7f}-\\u{10000}]');
    const wrong: number[] = [];
    for (let codePoint = 0; codePoint <= 0x10400; codePoint += codePoint === 0xd7ff ? 0x801 : 1) {
      const isInside = codePoint >= 0x7f && codePoint <= 0x10000;
      if (matchesWhole(dfa, String.fromCodePoint(codePoint)) !== isInside) wrong.push(codePoint);
    }
    expect(wrong).toEqual([]);
  });

  it('put a space before each line when asked to', () => {
    const dfa = compileRegex('a\\nb|[\\s\\S]c', { spaceBeforeLines: true });
    expect(matchesWhole(dfa, ' a\n b')).toBe(true);
    expect(matchesWhole(dfa, ' \n c')).toBe(true);
    expect(matchesWhole(dfa, ' xc')).toBe(true);
    expect(matchesWhole(dfa, 'a\n b')).toBe(false);
    expect(matchesWhole(dfa, ' a\nb')).toBe(false);
    expect(matchesWhole(dfa, ' \nc')).toBe(false);
  });

  it('say so when they get too large', () => {
    expect(() => compileRegex('(?:a|b)*a(?:a|b){20}')).toThrow('too large');
    expect(() => compileRegex('(?:(?:a{1000}){1000}){10}')).toThrow('too large');
  });
});

describe('what is not supported', () => {
  it.each([
    ['a(?=b)', 1, 'looking ahead'],
    ['a(?<!b)', 1, 'looking ahead or back'],
    ['(?<name>a)', 0, 'this kind of group'],
    ['^a', 0, '^ and $'],
    ['a$', 1, '^ and $'],
    ['a*?', 2, 'lazy'],
    ['a**', 2, 'nothing to repeat'],
    ['*a', 0, 'nothing to repeat'],
    ['(a)\\1', 3, 'references'],
    ['a\\b', 1, 'word boundaries'],
    ['\\p{L}', 0, 'properties'],
    ['\\q', 0, 'no escape \\q'],
    ['ab\\', 2, 'nothing follows'],
    ['(a', 0, 'not closed'],
    ['a)', 1, 'no group to close'],
    ['[a', 2, 'not closed'],
    ['[z-a]', 1, 'out of order'],
    ['[a-\\d]', 1, 'from one character'],
    ['a{3,1}', 1, 'out of order'],
    ['a{,3}', 1, 'write \\{'],
    ['a{2000}', 1, 'more than 1000'],
    ['\\u{110000}', 0, 'no such character'],
    ['x\\ud800', 1, 'surrogate'],
  ])('%s is refused at position %i', (source, position, complaint) => {
    const error = ((): unknown => {
      try {
        return parseRegex(source);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(RegexError);
    expect((error as RegexError).position).toBe(position);
    expect((error as RegexError).message).toContain(complaint);
  });

  it('the message shows the place', () => {
    expect(() => parseRegex('name: (?=x)')).toThrow(
      "The regular expression cannot be used at character 7, '(?=x)': looking ahead or back is not supported.",
    );
  });
});
