import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionKeys } from '../../../components/question/option-keys.ts';
import { claimId } from '../../../components/question/page-ids.build.ts';
import { partBrackets, readParts } from '../../../components/question/parts.ts';
import { readQuestion } from '../../../components/question/question-view.build.ts';
import { scramble } from '../../../components/question/scramble.ts';

const part = (name: 'option' | 'why' | 'answer', html: string, props = {}) =>
  partBrackets(name, props).join(html);

test('takes options and their reasons out of the text around them', () => {
  const slot = `<p>What is <em>left</em>?</p>\n${part('option', `The <code>numbers</code>. ${part('why', 'Facts.')}`, { right: true })}\n${part('option', `<p>Who.</p> ${part('why', '<p>Free.</p><p>Truly.</p>')}`)}`;
  const view = readQuestion({ id: 'a', kind: 'single' }, slot, 'lesson');
  expect(view.legend).toBe('What is <em>left</em>?');
  expect(view.options).toMatchObject([
    { key: 'the-numbers', letter: 'A', html: 'The <code>numbers</code>.', right: true, isPlain: true },
    { key: 'who', letter: 'B', html: 'Who.', right: false },
  ]);
  expect(view.options[1]!.whys[0]!.html).toBe('<p>Free.</p><p>Truly.</p>');
});

test('the last paragraph asks; what is before and after it stays in its place', () => {
  const slot = `<p>Look.</p><pre>code</pre><p>What will it print?</p><ul><li>hint</li></ul>${part('answer', 'One.')}`;
  const view = readQuestion({ id: 'a', kind: 'text' }, slot, 'lesson');
  expect(view).toMatchObject({
    before: '<p>Look.</p><pre>code</pre>',
    legend: 'What will it print?',
    after: '<ul><li>hint</li></ul>',
    modelAnswer: 'One.',
  });
});

test('a reason in the same paragraph leaves nothing behind', () => {
  const slot = `<p>How much?\n${part('why', 'log2', { near: 10 })}\n${part('why', 'ln.')}</p>`;
  const view = readQuestion({ id: 'a', kind: 'number', answer: 7, tolerance: 0.1 }, slot, 'lesson');
  expect(view.legend).toBe('How much?');
  expect(view.whys).toMatchObject([
    { condition: 'near', value: 10, within: 0.1, html: 'log2' },
    { condition: null, html: 'ln.' },
  ]);
});

test('words with a button or a block are no label', () => {
  const option = (html: string) => part('option', html + part('why', 'x'), { right: html === 'a' });
  const slot = `<p>?</p>${option('a')}${option('<button>token</button>')}${option('<p>a</p><p>b</p>')}`;
  const { options } = readQuestion({ id: 'a', kind: 'single' }, slot, 'lesson');
  expect(options.map(({ isPlain }) => isPlain)).toEqual([true, false, false]);
});

test('what is wrong in it ends the build with the page, the question and a remedy', () => {
  expect(() => readQuestion({ id: 'a', kind: 'single' }, '<p>?</p>', 'data')).toThrow(
    /^Question 'a' of 'data': .*no option is right\. Mark one: <Option right>\./,
  );
});

test('two questions of one page may not share an id; those of two pages may', () => {
  const [page, other] = [{}, {}];
  claimId(page, 'a', 'data');
  claimId(other, 'a', 'compute');
  claimId(page, 'b', 'data');
  expect(() => claimId(page, 'a', 'data')).toThrow("'data' has two questions with the id 'a'.");
});

test('props survive, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (id, right) => {
      expect(readParts(part('option', 'x', { id, right })).parts).toMatchObject([{ props: { id, right } }]);
    }),
  );
});

test('an option keeps its key when others come and go', () => {
  expect(optionKeys([{ text: 'The numbers of boats.' }, { text: 'Who?' }, { text: 'who' }])).toEqual([
    'the-numbers-of-boats',
    'who',
    'who-2',
  ]);
  expect(optionKeys([{ text: '…' }, { text: 'Long', id: 'short' }])).toEqual(['option', 'short']);
});

test('an order begins scrambled, the same each time, with nothing lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.string(), (count, seed) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const scrambled = scramble(items, seed);
      expect(scrambled).not.toEqual(items);
      expect(scrambled.toSorted((a, b) => a - b)).toEqual(items);
      expect(scramble(items, seed)).toEqual(scrambled);
    }),
  );
});
