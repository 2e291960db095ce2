import { expect, test } from 'vitest';
import { pageSchema } from '#site/page-schema.ts';

const lesson = {
  objectives: ['Say what a token is.'],
  prerequisites: ['grow-your-first-model'],
  minutes: [25],
  words: [{ word: 'token', meaning: 'A piece of text.' }],
  sources: ['S2-01'],
};

const isAccepted = (value: unknown) => pageSchema.safeParse({ lesson: value }).success;

test('a complete lesson is accepted, and a page that is no lesson', () => {
  expect(isAccepted(lesson)).toBe(true);
  expect(pageSchema.safeParse({}).success).toBe(true);
});

test.each(['objectives', 'prerequisites', 'minutes', 'words'] as const)('a lesson says its %s', (field) => {
  const incomplete = Object.fromEntries(Object.entries(lesson).filter(([name]) => name !== field));
  expect(isAccepted(incomplete)).toBe(false);
});

test('a lesson brings at most eight new words', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ word: `w${index}`, meaning: 'm' }));
  expect(isAccepted({ ...lesson, words: words(8) })).toBe(true);
  expect(isAccepted({ ...lesson, words: words(9) })).toBe(false);
});

test.each([
  ['no objective', { objectives: [] }],
  ['a prerequisite that is no slug', { prerequisites: ['01-Grow'] }],
  ['a sitting of an hour', { minutes: [60] }],
  ['a source that is no id', { sources: ['hoffmann-2022'] }],
  ['a misspelt field', { objectivs: [] }],
])('%s is refused', (_, change) => {
  expect(isAccepted({ ...lesson, ...change })).toBe(false);
});
