import { expect, test } from 'vitest';
import { fineWebRules, fineWebThresholds } from '#lab';

const long = (i: number, end = '.'): string => `This is line ${i} of a long enough page${end}`;
const pageOf = (lines: number, make: (i: number) => string): string =>
  Array.from({ length: lines }, (_, i) => make(i)).join('\n');

test('the thresholds are the paper’s, 0.1 and not 0.01 for duplicated characters', () => {
  expect(Object.values(fineWebThresholds)).toEqual([0.12, 0.1, 0.67, 30]);
});

test.each([
  // 12 of 100 lines is still too little, 13 is enough.
  [
    'punctuatedLines',
    pageOf(100, (i) => long(i, i < 13 ? '!' : '')),
    pageOf(100, (i) => long(i, i < 12 ? '!' : '')),
    0.12,
  ],
  // One of eleven lines again is under a tenth of the characters, one of ten is just a tenth.
  [
    'duplicateCharacters',
    pageOf(11, (i) => 'abcdefghijk'[i === 10 ? 0 : i]!.repeat(40) + '.'),
    pageOf(10, (i) => 'abcdefghijk'[i === 9 ? 0 : i]!.repeat(40) + '.'),
    0.1,
  ],
  // 66 and 67 of 100 lines have 29 characters, the others 30.
  [
    'shortLines',
    pageOf(100, (i) => `${i}`.padEnd(i < 66 ? 28 : 29, 'x') + '.'),
    pageOf(100, (i) => `${i}`.padEnd(i < 67 ? 28 : 29, 'x') + '.'),
    0.67,
  ],
] as const)('%s holds on both sides of its threshold', (rule, kept, dropped, measured) => {
  expect(fineWebRules(kept).keep).toBe(true);
  expect(fineWebRules(dropped).fired).toMatchObject({ rule, threshold: measured });
  expect(fineWebRules(dropped).fired!.measured).toBeCloseTo(measured, 12);
});

test('blank lines do not count, and thresholds can be moved', () => {
  const page = pageOf(4, (i) => long(i, i === 0 ? '.' : ''));
  expect(fineWebRules(page)).toEqual(fineWebRules(page.replaceAll('\n', '\n \n\n')));
  expect(fineWebRules(page, { maxDroppedPunctuatedLines: 0.25 }).fired?.rule).toBe('punctuatedLines');
  expect(fineWebRules('').fired?.rule).toBe('punctuatedLines');
  expect(() => fineWebRules('', { shortLineLength: NaN })).toThrow('shortLineLength');
});
