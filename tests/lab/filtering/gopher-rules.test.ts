import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gopherRules, gopherThresholds, type GopherThresholds } from '#lab';

const SYLLABLES = ['ba', 'do', 'fi', 'gu', 'ke', 'lo', 'mi', 'na', 'pu', 're'];
/** Different words of six letters: badoba, badodo, … */
const word = (i: number): string =>
  [Math.floor(i / 100) % 10, Math.floor(i / 10) % 10, i % 10].map((digit) => SYLLABLES[digit]).join('');
const words = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => word(from + i));
const prose = (count: number, from = 0): string => ['the', 'of', ...words(count - 2, from)].join(' ');

/** 60 words, one of them with marks before it. */
const withMarks = (mark: string, count: number): string =>
  prose(60).replace('bagufi', `${mark.repeat(count)}bagufi`);

const reading = (text: string, rule: keyof GopherThresholds): number =>
  gopherRules(text).readings.find((r) => r.rule === rule)!.measured;

/** Just inside and just outside, for each rule. The second document must break that rule first. */
const cases: [keyof GopherThresholds, inside: string, outside: string, measured: number][] = [
  ['minWords', prose(50), prose(49), 49],
  [
    'minMeanWordLength',
    // 50 words of 150 and of 149 letters.
    ['the', 'of', ...Array.from({ length: 48 }, (_, i) => word(i).slice(0, i === 0 ? 4 : 3))].join(' '),
    ['the', 'of', ...Array.from({ length: 48 }, (_, i) => word(i).slice(0, 3))].join(' '),
    149 / 50,
  ],
  [
    'maxMeanWordLength',
    // 50 words of 500 and of 501 letters.
    ['the', 'of', ...words(48).map((w, i) => (w + word(i + 300)).slice(0, i < 15 ? 11 : 10))].join(' '),
    ['the', 'of', ...words(48).map((w, i) => (w + word(i + 300)).slice(0, i < 16 ? 11 : 10))].join(' '),
    501 / 50,
  ],
  ['maxHashRatio', withMarks('#', 6), withMarks('#', 7), 7 / 60],
  ['maxEllipsisRatio', withMarks('…', 6), withMarks('...', 7), 7 / 60],
  [
    'maxBulletLines',
    // 9 and 10 of 10 lines.
    words(60)
      .map((w, i) => (i % 6 === 0 ? `${i === 0 ? '\n' : '\n• '}${w} the of` : w))
      .join(' '),
    words(60)
      .map((w, i) => (i % 6 === 0 ? `\n• ${w} the of` : w))
      .join(' '),
    1,
  ],
  [
    'maxEllipsisLines',
    // 3 and 4 of 10 lines.
    Array.from({ length: 10 }, (_, i) => `${prose(12, 12 * i)}${i < 3 ? '…' : '.'}`).join('\n'),
    Array.from({ length: 10 }, (_, i) => `${prose(12, 12 * i)}${i < 4 ? '...' : '.'}`).join('\n'),
    0.4,
  ],
  [
    'minWordsWithLetter',
    // 48 and 47 of 60.
    `${prose(48)} ${Array.from({ length: 12 }, (_, i) => 1000 + 7 * i).join(' ')}`,
    `${prose(47)} ${Array.from({ length: 13 }, (_, i) => 1000 + 7 * i).join(' ')}`,
    47 / 60,
  ],
  ['minStopWords', `the ${words(60).join(' ')} With.`, `the ${words(60).join(' ')} the the`, 1],
  [
    'maxDuplicateLines',
    // 3 and 4 of 10 lines, short beside the others.
    [...Array.from({ length: 6 }, (_, i) => prose(30, 30 * i)), 'ke', 'ke', 'ke', 'ke'].join('\n'),
    [...Array.from({ length: 5 }, (_, i) => prose(30, 30 * i)), 'ke', 'ke', 'ke', 'ke', 'ke'].join('\n'),
    0.4,
  ],
  [
    'maxDuplicateParagraphs',
    // As lines they would be fewer: each of the others has several.
    [
      ...Array.from({ length: 6 }, (_, i) => `${prose(30, 60 * i)}\n${prose(30, 60 * i + 30)}`),
      'ke',
      'ke',
      'ke',
      'ke',
    ].join('\n\n'),
    [
      ...Array.from({ length: 5 }, (_, i) => `${prose(30, 60 * i)}\n${prose(30, 60 * i + 30)}`),
      'ke',
      'ke',
      'ke',
      'ke',
      'ke',
    ].join('\n\n'),
    0.4,
  ],
];

test('the thresholds are the published ones [S1-10, S1-11]', () => {
  expect(gopherThresholds).toEqual({
    minWords: 50,
    maxWords: 100_000,
    minMeanWordLength: 3,
    maxMeanWordLength: 10,
    maxHashRatio: 0.1,
    maxEllipsisRatio: 0.1,
    maxBulletLines: 0.9,
    maxEllipsisLines: 0.3,
    minWordsWithLetter: 0.8,
    minStopWords: 2,
    maxDuplicateLines: 0.3,
    maxDuplicateParagraphs: 0.3,
    maxDuplicateLineCharacters: 0.2,
    maxDuplicateParagraphCharacters: 0.2,
    maxTop2gram: 0.2,
    maxTop3gram: 0.18,
    maxTop4gram: 0.16,
    maxDuplicate5grams: 0.15,
    maxDuplicate6grams: 0.14,
    maxDuplicate7grams: 0.13,
    maxDuplicate8grams: 0.12,
    maxDuplicate9grams: 0.11,
    maxDuplicate10grams: 0.1,
  });
});

test.each(cases)('%s holds on both sides of its threshold', (rule, inside, outside, measured) => {
  const threshold = gopherThresholds[rule];
  const verdict = gopherRules(outside);
  expect(verdict.keep).toBe(false);
  expect(verdict.fired).toMatchObject({ rule, threshold });
  expect(verdict.fired!.measured).toBeCloseTo(measured, 12);
  const kept = gopherRules(inside).readings.find((r) => r.rule === rule)!;
  expect(rule.startsWith('min') ? kept.measured >= threshold : kept.measured <= threshold).toBe(true);
  expect(gopherRules(inside).fired?.rule).not.toBe(rule);
  // The rule, and nothing else about it, decides: moved a little, it falls the other way.
  const moved = rule.startsWith('min') ? measured - 1e-9 : measured + 1e-9;
  expect(gopherRules(outside, { [rule]: moved }).fired?.rule).not.toBe(rule);
});

test.each([
  ['•no space', 1],
  ['• a space', 1],
  ['- a space', 1],
  ['-5 degrees at the pier', 0],
  ['*emphasis* at the start', 0],
])('%j is a line with a bullet: %d', (line, share) => {
  expect(reading(line, 'maxBulletLines')).toBe(share);
});

describe('maxWords', () => {
  test('keeps 100,000 words and drops one more', () => {
    const off = Object.fromEntries(
      Object.keys(gopherThresholds)
        .filter((rule) => rule.startsWith('max') && rule !== 'maxWords')
        .map((rule) => [rule, Infinity]),
    );
    const text = `the of ${'a '.repeat(99_998)}`;
    expect(gopherRules(text, { ...off, minMeanWordLength: 0 }).keep).toBe(true);
    expect(gopherRules(`${text} a`, { ...off, minMeanWordLength: 0 }).fired).toMatchObject({
      rule: 'maxWords',
      measured: 100_001,
    });
  });
});

describe('shares of characters', () => {
  test('of duplicate lines and paragraphs count letters, not lines', () => {
    // One long line twice among six shorter ones: 1 of 8 lines, 40 of 40 + 40 + 6 · 10.
    const long = 'x'.repeat(40);
    const lines = [long, ...Array.from({ length: 6 }, (_, i) => String(i).repeat(10)), long];
    expect(reading(lines.join('\n'), 'maxDuplicateLines')).toBeCloseTo(1 / 8, 12);
    expect(reading(lines.join('\n'), 'maxDuplicateLineCharacters')).toBeCloseTo(40 / 140, 12);
    expect(reading(lines.join('\n'), 'maxDuplicateParagraphs')).toBe(0);
    expect(reading(lines.join('\n \n'), 'maxDuplicateParagraphCharacters')).toBeCloseTo(40 / 140, 12);
  });

  test.each([
    ['maxDuplicateLineCharacters', '\n'],
    ['maxDuplicateParagraphCharacters', '\n\n'],
  ] as const)('%s keeps a fifth and drops more', (rule, gap) => {
    // Ten lines of other lengths around one that comes twice: 100 of 500 characters again, then 101 of 501.
    const text = (length: number): string => {
      const twice = word(700).repeat(20).slice(0, length);
      const others = Array.from({ length: 10 }, (_, i) => word(i).repeat(6).slice(0, 30));
      return [twice, ...others, twice].join(gap);
    };
    const only = Object.fromEntries(
      Object.keys(gopherThresholds)
        .filter((other) => other !== rule)
        .map((other) => [other, other.startsWith('min') ? -Infinity : Infinity]),
    );
    expect(reading(text(100), rule)).toBe(0.2);
    expect(gopherRules(text(100), only).keep).toBe(true);
    expect(gopherRules(text(101), only).fired).toMatchObject({ rule, threshold: 0.2 });
  });

  test('of the top n-gram are of the one that stands there most often', () => {
    // 'aa bb' three times: 15 of 29 characters; 'bb aa' twice.
    expect(reading('aa bb aa bb aa bb cc dd eeeee', 'maxTop2gram')).toBeCloseTo((3 * 5) / 29, 12);
    expect(reading('aa bb cc dd', 'maxTop2gram')).toBe(0);
    // 'aa aa' three times, overlapping: the four words once.
    expect(reading('aa aa aa aa bb', 'maxTop2gram')).toBeCloseTo(11 / 14, 12);
  });

  test('of duplicate n-grams count what comes again, each character once', () => {
    const five = 'aa bb cc dd ee';
    expect(reading(`${five} xx ${five}`, 'maxDuplicate5grams')).toBeCloseTo(14 / 32, 12);
    expect(reading(`${five} xx ${five}`, 'maxDuplicate6grams')).toBe(0);
    // Six words again are two overlapping 5-grams: 17 characters.
    expect(reading(`${five} ff xx ${five} ff`, 'maxDuplicate5grams')).toBeCloseTo(17 / 38, 12);
    // Nothing but one word: all but the first five.
    expect(reading('aa '.repeat(20), 'maxDuplicate5grams')).toBeCloseTo(56 / 59, 12);
  });

  test.each([
    ...([2, 3, 4] as const).map((n) => [`maxTop${n}gram`, n] as const),
    ...([5, 6, 7, 8, 9, 10] as const).map((n) => [`maxDuplicate${n}grams`, n] as const),
  ])('%s fires above its threshold and not below', (rule, n) => {
    const threshold = gopherThresholds[rule];
    const gram = words(n, 500).join(' ');
    // Repetitions of one n-gram among new words, up to where the share passes the threshold.
    const only = Object.fromEntries(
      Object.keys(gopherThresholds)
        .filter((other) => other !== rule)
        .map((other) => [other, other.startsWith('min') ? -Infinity : Infinity]),
    );
    const verdicts = Array.from({ length: 12 }, (_, copies) => {
      const text = Array.from(
        { length: 12 },
        (_, i) => `${words(2 * n, 2 * n * i).join(' ')} ${i <= copies ? gram : word(900 + i)}`,
      );
      return gopherRules(text.join(' '), only);
    });
    expect(verdicts[0]!.keep).toBe(true);
    expect(verdicts.at(-1)!.fired?.rule).toBe(rule);
    for (const { keep, readings } of verdicts) {
      expect(keep).toBe(readings.find((r) => r.rule === rule)!.measured <= threshold);
    }
  });
});

test(
  'any text gets shares between 0 and 1 and a verdict that its readings bear out',
  { timeout: 30_000 },
  () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '…', '#', '•', 'é', '💡') }),
        (text) => {
          const { keep, fired, readings } = gopherRules(text);
          expect(readings).toHaveLength(Object.keys(gopherThresholds).length);
          expect(keep).toBe(fired === undefined);
          for (const { rule, measured } of readings) {
            expect(Number.isFinite(measured), rule).toBe(true);
            if (/Lines|Paragraph|gram|Letter/u.test(rule)) {
              expect(measured).toBeGreaterThanOrEqual(0);
              expect(measured).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
    );
  },
);

test('with every rule off, keeps everything; a NaN is refused', () => {
  const off = Object.fromEntries(
    Object.keys(gopherThresholds).map((rule) => [rule, rule.startsWith('min') ? -Infinity : Infinity]),
  );
  expect(gopherRules('', off).keep).toBe(true);
  expect(gopherRules('# # #', off).keep).toBe(true);
  expect(gopherRules('').fired).toMatchObject({ rule: 'minWords', measured: 0 });
  expect(() => gopherRules('a', { minWords: NaN })).toThrow('minWords');
});
