import { describe, expect, test } from 'vitest';
import { c4Rules, c4Thresholds, c4ThresholdsSwapped } from '#lab';

const good = [
  'The ferry leaves at nine in the morning.',
  'Does it call at Havn on Sundays?',
  'No, it goes straight to Torvik!',
];
const page = (...lines: readonly string[]): string => [...good, ...lines].join('\n');

test('the thresholds are the published ones, not the swapped', () => {
  expect(c4Thresholds).toMatchObject({ minWordsInLine: 5, minSentences: 3 });
  expect(c4ThresholdsSwapped).toMatchObject({ minWordsInLine: 3, minSentences: 5 });
  // Four words a line, three sentences: each version drops what the other would keep.
  const short = page('It is not far.', 'It is not cheap.');
  expect(c4Rules(short).text).toBe(good.join('\n'));
  expect(c4Rules(short).keep).toBe(true);
  expect(c4Rules(short, c4ThresholdsSwapped).text).toBe(short);
  expect(c4Rules(good.join('\n'), c4ThresholdsSwapped).fired?.rule).toBe('minSentences');
});

describe('lines', () => {
  test.each([
    ['wordsInLine', 'Five words are just enough.', 'Four are too few.'],
    ['endMark', 'She said "come with me now"', 'She said come with me now'],
    ['endMark', 'And then it was time to go.', 'And then it was time to go...'],
    ['endMark', 'And then it was time to go!', 'And then it was time to go…'],
    ['endMark', 'Is it worth going there at all?', 'It is worth going there, after all;'],
    ['endMark', 'He said “come along with me”', 'He said ‘come along with me’'],
    ['javascript', 'Please enable Java to see this page.', 'Please enable JavaScript to see this page.'],
    ['policy', 'We bake cookies every day of the week.', 'This website uses cookies to count its gulls.'],
    ['policy', 'The terms of peace were read aloud.', 'Read our Terms of Use before you go.'],
    ['wordLength', `Here is a word: ${'x'.repeat(999)}.`, `Here is a word: ${'x'.repeat(1000)}.`],
  ] as const)('%s: keeps one, removes the other', (rule, kept, removed) => {
    const { text, removedLines, keep } = c4Rules(page(kept, removed));
    expect(text).toBe(page(kept));
    expect(removedLines).toEqual([{ line: removed, rule }]);
    expect(keep).toBe(true);
  });

  test('lose their citation marks', () => {
    expect(c4Rules(page('The lighthouse was built in 1820.[12] [edit]')).text).toBe(
      page('The lighthouse was built in 1820.'),
    );
  });
});

describe('pages', () => {
  test.each([
    ['curlyBracket', 'if (open) { close(); }', 'if (open) close();', 2],
    ['loremIpsum', 'Lorem ipsum dolor sit amet', 'Lorem, ipsum: dolor sit amet', 1],
    ['blocklist', 'Nothing but flapdoodle here, sir.', 'Nothing but flapdoodles here, sir.', 1],
  ] as const)('go for %s, even in a line that goes anyway', (rule, bad, harmless, measured) => {
    const options = { blocklist: ['Flapdoodle', 'x.y'] };
    expect(c4Rules(page(bad), options).fired).toEqual({ rule, measured, threshold: 0, allows: 'at most' });
    expect(c4Rules(page(bad), options).keep).toBe(false);
    expect(c4Rules(page(harmless), options).keep).toBe(true);
  });

  test('need three sentences in the lines that stay', () => {
    expect(c4Rules(good.join('\n')).keep).toBe(true);
    expect(c4Rules([...good.slice(1), 'Not a sentence'].join('\n')).fired).toMatchObject({
      rule: 'minSentences',
      measured: 2,
      threshold: 3,
    });
    expect(c4Rules('It rains. It pours. The old man is snoring.').keep).toBe(true);
    expect(c4Rules('').fired).toMatchObject({ rule: 'minSentences', measured: 0 });
  });

  test('a blocklist without words blocks nothing', () => {
    expect(c4Rules(page(), { blocklist: ['', ' '] }).keep).toBe(true);
  });
});

test('cleaning what is clean changes nothing', () => {
  const once = c4Rules(page('Menu', 'A line to keep, all the same.', '  ', 'Home | About'));
  expect(c4Rules(once.text)).toMatchObject({ text: once.text, removedLines: [], keep: true });
  expect(() => c4Rules('', { minSentences: NaN })).toThrow('minSentences');
});
