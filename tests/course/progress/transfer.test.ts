import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emptyRecord, type ProgressRecord } from '#course/progress/record';
import { compareRecords, readProgressFile, writeProgressFile } from '#course/progress/transfer';
import { arbitraryRecord } from './arbitrary-record.ts';

const nowMs = Date.UTC(2026, 10, 25);
const section = { kind: 'section', lesson: 'data', id: 'one', changedMs: 5, value: { read: true } } as const;
const record: ProgressRecord = { ...emptyRecord, stage: 'fern', items: { 'data/section/one': section } };
const whole = writeProgressFile(record, { version: 1, edits: [] }, nowMs);
const changed = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(whole.text) as object), ...change });

it('is named by its day', () => {
  expect(whole.fileName).toBe('terrarium-progress-2026-11-25.json');
});

test('any record comes back from its file as it was', () => {
  fc.assert(
    fc.property(arbitraryRecord, fc.jsonValue(), (progress, notebooks) => {
      const file = readProgressFile(writeProgressFile(progress, notebooks, nowMs).text, nowMs);
      expect(file).toEqual({
        state: 'read',
        savedMs: nowMs,
        progress,
        dropped: 0,
        notebooks: JSON.parse(JSON.stringify(notebooks)) as unknown,
      });
    }),
  );
});

describe('damaged files', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'Dear course,'],
    ['binary', String.fromCodePoint(0x50, 0x4b, 3, 4, 0, 0xfffd)],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['another format', '{"format":"cookbook","version":1}'],
    ['no version', '{"format":"terrarium-progress"}'],
    ['half a version', changed({ version: 1.5 })],
    ['a version in words', changed({ version: '1' })],
    ['a version before the first', changed({ version: 0 })],
    ['a newer version', changed({ version: 2 })],
    ['a newer progress', changed({ progress: { version: 3 } })],
    ['no progress', changed({ progress: null })],
    ['a progress that is a list', changed({ progress: [] })],
    ['a progress before the first', changed({ progress: { version: 0 } })],
    ['too much', ' '.repeat(5_000_001)],
    ['a deep nest', '['.repeat(100_000)],
    ['a deep nest that ends', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('%s is refused in words', (_, text) => {
    const file = readProgressFile(text, nowMs);
    if (file.state !== 'refused') throw new Error('It was taken.');
    expect(file.why).toMatch(/^[A-Z].*\.$/);
  });

  it('say when a newer version wrote them', () => {
    for (const text of [changed({ version: 2 }), changed({ progress: { version: 3 } })])
      expect(readProgressFile(text, nowMs)).toMatchObject({
        why: expect.stringContaining('newer version') as string,
      });
  });

  it('are refused wherever they are cut off', () => {
    for (let length = 0; length < whole.text.trimEnd().length; length += 1)
      expect(readProgressFile(whole.text.slice(0, length), nowMs).state).toBe('refused');
  });

  test('never throw, whatever replaces a part', () => {
    const parts = ['format', 'version', 'savedMs', 'progress', 'notebooks'];
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, junk) => {
        expect(['read', 'refused']).toContain(readProgressFile(changed({ [part]: junk }), nowMs).state);
      }),
    );
    fc.assert(
      fc.property(fc.nat(whole.text.length), fc.string({ maxLength: 4 }), (at, junk) => {
        const text = whole.text.slice(0, at) + junk + whole.text.slice(at + 1);
        expect(['read', 'refused']).toContain(readProgressFile(text, nowMs).state);
      }),
    );
  });
});

it('takes a progress of version 1, and a file with a mark before it', () => {
  const file = readProgressFile(`\uFEFF${changed({ progress: { version: 1, stage: 'sprout' } })}`, nowMs);
  expect(file).toMatchObject({ state: 'read', progress: { version: 2, stage: 'sprout' } });
});

it('sets a date that is still to come to today', () => {
  const ahead = { ...section, changedMs: nowMs + 1e9 };
  const text = changed({ progress: { ...record, items: { 'data/section/one': ahead } } });
  expect(readProgressFile(text, nowMs)).toMatchObject({
    progress: { items: { 'data/section/one': { changedMs: nowMs } } },
  });
});

it('says of each item what merging would do', () => {
  const question = (attempts: number, changedMs: number) =>
    ({
      kind: 'question',
      lesson: 'data',
      id: 'q',
      changedMs,
      value: { answer: 'a', right: true, attempts },
    }) as const;
  const here = { ...record, items: { 'data/section/one': section, 'data/question/q': question(1, 10) } };
  const compare = (items: ProgressRecord['items']) => compareRecords(here, { ...record, items });
  const none = { added: 0, newerInFile: 0, newerHere: 0, same: 0 };
  expect(compare({ 'data/section/one': section })).toEqual({ ...none, same: 1 });
  expect(compare({ 'data/question/q': question(2, 9) })).toEqual({ ...none, newerHere: 1 });
  expect(compare({ 'data/question/q': question(2, 11) })).toEqual({ ...none, newerInFile: 1 });
  expect(compare({ 'data/section/two': { ...section, id: 'two' } })).toEqual({ ...none, added: 1 });
});
