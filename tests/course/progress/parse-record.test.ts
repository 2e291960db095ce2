import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '#course/progress/limits';
import { mergeRecords } from '#course/progress/merge-records';
import { parseRecord, readRecord } from '#course/progress/parse-record';
import { emptyRecord } from '#course/progress/record';
import { arbitraryRecord } from './arbitrary-record.ts';

test('a sound record comes back as it was', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      expect(readRecord(JSON.stringify(record))).toEqual({ state: 'read', record, dropped: 0 });
    }),
  );
});

test('no text and no JSON value makes it throw', () => {
  const states = ['read', 'newer', 'damaged'];
  fc.assert(fc.property(fc.string(), (text) => states.includes(readRecord(text).state)));
  fc.assert(fc.property(fc.anything(), (value) => states.includes(parseRecord(value).state)));
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (items, place) =>
      states.includes(parseRecord({ version: 2, stage: 'seed', items, place }).state),
    ),
  );
});

test('one thing changed anywhere costs at most what holds it', () => {
  fc.assert(
    fc.property(arbitraryRecord, fc.nat(), fc.jsonValue(), (record, at, junk) => {
      const keys = Object.keys(record.items);
      fc.pre(keys.length > 0);
      const hurt = keys[at % keys.length]!;
      const parsed = parseRecord({ ...record, items: { ...record.items, [hurt]: junk } });
      if (parsed.state !== 'read') throw new Error('It was not read.');
      expect(parsed.dropped).toBe(1);
      expect(Object.keys(parsed.record.items)).toEqual(keys.filter((key) => key !== hurt));
    }),
  );
});

const section = { kind: 'section', lesson: 'data', id: 'one', changedMs: 5, value: { read: true } };
const question = { ...section, kind: 'question', value: { answer: 'a', right: true, attempts: 1 } };
const prediction = {
  ...section,
  kind: 'prediction',
  value: { guess: { kind: 'interval', low: 1, high: 2 }, outcome: null, guessedMs: 3 },
};

test.each([
  ['an unknown kind', { ...section, kind: 'badge' }],
  ['a kind every object has', { ...section, kind: 'toString' }],
  ['a date that is none', { ...section, changedMs: null }],
  ['a date far away', { ...section, changedMs: 1e300 }],
  ['a date before there were any', { ...section, changedMs: -1 }],
  ['an endless id', { ...section, id: 'x'.repeat(121) }],
  ['a value of another kind', { ...section, value: question.value }],
  ['half an attempt', { ...question, value: { ...question.value, attempts: 0.5 } }],
  ['an answer of objects', { ...question, value: { ...question.value, answer: [{}] } }],
  [
    'a review with a field that changes objects',
    { ...question, value: { ...question.value, review: JSON.parse('{"__proto__":1}') as unknown } },
  ],
  [
    'an interval the wrong way round',
    { ...prediction, value: { ...prediction.value, guess: { kind: 'interval', low: 2, high: 1 } } },
  ],
  [
    'more confidence than there is',
    {
      ...prediction,
      value: { ...prediction.value, guess: { kind: 'choice', choice: 'a', confidence: 1.5 } },
    },
  ],
])('drops %s, and says so', (_, item) => {
  const key = `${item.lesson}/${item.kind}/${item.id}`;
  expect(parseRecord({ ...emptyRecord, items: { [key]: item } })).toEqual({
    state: 'read',
    record: emptyRecord,
    dropped: 1,
  });
});

test('drops an item that stands under the name of another', () => {
  const items = { 'data/section/two': section };
  expect(parseRecord({ ...emptyRecord, items })).toMatchObject({ dropped: 1, record: { items: {} } });
});

test('a name that changes every object changes none', () => {
  const text =
    '{"version":2,"stage":"seed","items":{"__proto__":{"polluted":true}},"place":null,"__proto__":{"x":1}}';
  const parsed = readRecord(text);
  expect(parsed).toMatchObject({ state: 'read', dropped: 1 });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('does not take a field from an object’s ancestors', () => {
  expect(parseRecord(Object.create({ version: 1, stage: 'fern' })).state).toBe('damaged');
});

test('keeps the items that changed last when there are too many', () => {
  const entries = Array.from({ length: limits.items + 3 }, (_, index) => {
    const id = `s${index}`;
    return [`data/section/${id}`, { ...section, id, changedMs: index }] as const;
  });
  const parsed = parseRecord({ ...emptyRecord, items: Object.fromEntries(entries) });
  if (parsed.state !== 'read') throw new Error('It was not read.');
  expect(parsed.dropped).toBe(3);
  expect(Object.keys(parsed.record.items)).toHaveLength(limits.items);
  expect(parsed.record.items['data/section/s2']).toBeUndefined();
});

test('merging does not depend on the order, and repeats to the same', () => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, arbitraryRecord, (a, b, c) => {
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      expect(mergeRecords(a, a)).toEqual(a);
    }),
  );
});

test('merging keeps the later copy of every item of either', () => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
      const merged = mergeRecords(a, b).items;
      for (const [key, item] of [...Object.entries(a.items), ...Object.entries(b.items)])
        expect(merged[key]!.changedMs).toBeGreaterThanOrEqual(item.changedMs);
    }),
  );
});
