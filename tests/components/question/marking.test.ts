import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  markMultiple,
  markNumber,
  markOrder,
  markSingle,
  type QuestionKey,
} from '../../../components/question/marking.ts';

const option = (key: string, right = false) => ({ key, right });
const key = (some: Partial<QuestionKey>): QuestionKey => ({
  options: [],
  answer: 0,
  tolerance: 0,
  whys: [],
  ...some,
});

test('a single choice is told about itself alone', () => {
  const options = [option('a', true), option('b'), option('c')];
  expect(markSingle(key({ options }), 'a')).toMatchObject({
    right: true,
    remarks: [{ key: 'a', fits: true }],
  });
  const wrong = markSingle(key({ options }), 'b');
  expect(wrong).toMatchObject({ right: false, remarks: [{ key: 'b', fits: false }] });
  expect(JSON.stringify(wrong)).not.toContain('"a"');
});

test('several choices: each chosen one is told, what is missing is not named', () => {
  const options = [option('a', true), option('b', true), option('c'), option('d')];
  const mark = (...chosen: string[]) => markMultiple(key({ options }), chosen);
  expect(mark('a', 'b').right).toBe(true);
  expect(mark('b', 'a').right).toBe(true);
  expect(mark('a').summary).toBe('What you chose belongs. Something is still missing.');
  expect(mark('a', 'c').summary).toBe('Not all of what you chose belongs. Something is still missing.');
  expect(mark('a', 'b', 'c').summary).toBe('Not all of what you chose belongs. Nothing is missing.');
  expect(mark('c', 'd').summary).toBe('What you chose does not belong. Something is still missing.');
  expect(JSON.stringify(mark('a', 'c'))).not.toContain('"b"');
});

const why = (condition: 'near' | 'above' | 'below' | null, value: number | null = null, within = 0.05) => ({
  condition,
  value,
  within,
});
const loss = key({
  answer: 6.93,
  tolerance: 0.05,
  whys: [why('near', 10), why('above'), why(null), why('below', 1), why('below')],
});

test.each([
  [6.93, true, 2],
  [6.88, true, 2],
  [6.98, true, 2],
  [6.981, false, 1],
  [10.02, false, 0],
  [10.2, false, 1],
  [6.5, false, 4],
  [0.5, false, 3],
])('%d nats: right %s, reason %i', (value, right, index) => {
  expect(markNumber(loss, value)).toMatchObject({ right, why: index });
});

test('without a reason that fits there is none, and a decimal tolerance includes its ends', () => {
  expect(markNumber(key({ answer: 1 }), 2)).toMatchObject({ right: false, why: -1 });
  expect(markNumber(key({ answer: 0.3, tolerance: 0.1 }), 0.2).right).toBe(true);
  expect(markNumber(key({ answer: 0.1 + 0.2 }), 0.3).right).toBe(true);
});

test('an order says how many stand in place, and who came too early', () => {
  const options = ['a', 'b', 'c'].map((name) => option(name));
  expect(markOrder(key({ options }), ['a', 'b', 'c']).right).toBe(true);
  const swapped = markOrder(key({ options }), ['b', 'a', 'c']);
  expect(swapped.summary).toBe('Not yet: 1 of 3 stands in the right place.');
  expect(swapped.remarks).toEqual([
    { key: 'b', fits: false, place: 'early' },
    { key: 'a', fits: false, place: 'late' },
  ]);
  expect(markOrder(key({ options }), ['b', 'c', 'a']).summary).toBe(
    'Not yet: none of 3 stand in the right place.',
  );
});

test('only the one order is right', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const options = names.map((name) => option(name));
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 5 }), (order) => {
      expect(markOrder(key({ options }), order).right).toBe(order.join('') === 'abcde');
    }),
  );
});
