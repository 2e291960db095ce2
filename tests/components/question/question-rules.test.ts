import { expect, test } from 'vitest';
import {
  questionFaults,
  repeatedIds,
  toleranceOf,
  type OptionShape,
  type QuestionShape,
  type WhyShape,
} from '#site/furniture/question-rules.ts';

const plain: WhyShape = { condition: null, value: null };
const option = (text: string, right = false, whys: readonly WhyShape[] = [plain]): OptionShape => ({
  text,
  right,
  whys,
});
const shape = (some: Partial<QuestionShape>): QuestionShape => ({
  id: 'what-is-left',
  kind: 'single',
  answer: undefined,
  tolerance: undefined,
  unit: undefined,
  hasText: true,
  options: [],
  whys: [],
  modelAnswers: 0,
  ...some,
});
const two = [option('A', true), option('B')];
const three = ['A', 'B', 'C'].map((text) => option(text, false, []));
const number = { kind: 'number', answer: 6.93, whys: [plain] } as const;
const problems = (some: Partial<QuestionShape>) => questionFaults(shape(some)).map(({ problem }) => problem);

test.each<[string, Partial<QuestionShape>]>([
  ['single', { options: two }],
  ['multiple', { kind: 'multiple', options: [...two, option('C', true)] }],
  ['number', { ...number, tolerance: '5%', unit: 'nats', whys: [plain, { condition: 'near', value: 10 }] }],
  ['number that the page computes', { ...number, answer: null, tolerance: null }],
  ['order', { kind: 'order', options: [...three, option('D', false, [{ condition: 'late', value: null }])] }],
  ['text', { kind: 'text', modelAnswers: 1 }],
])('a sound question has no fault: %s', (_, some) => {
  expect(problems(some)).toEqual([]);
});

test.each<[string, Partial<QuestionShape>]>([
  ['the question has no id', { id: undefined, options: two }],
  ["the question's id is 'What is left'", { id: 'What is left', options: two }],
  ['the question has no kind', { kind: undefined }],
  ["there is no kind of question 'choice'", { kind: 'choice' }],
  ['the question asks nothing', { hasText: false, options: two }],
  ['no option is right', { options: [option('A'), option('B')] }],
  ['2 options of a single choice are right', { options: [option('A', true), option('B', true)] }],
  ["a question of kind 'single' needs at least 2 options", { options: [option('A', true)] }],
  ["a question of kind 'order' needs at least 3 options", { kind: 'order', options: three.slice(0, 2) }],
  ["the option 'B' has no <Why>", { options: [option('A', true), option('B', false, [])] }],
  ['an option says nothing', { options: [...two, option('')] }],
  ["two options say 'A'", { options: [...two, option('A')] }],
  ['no option of an order is the right one', { kind: 'order', options: [...three, option('D', true)] }],
  ['a number question needs its answer as a number', { ...number, answer: undefined }],
  ["the tolerance '-1' cannot be used", { ...number, tolerance: -1 }],
  ["the tolerance 'five' cannot be used", { ...number, tolerance: 'five' }],
  ['a number question does not explain its answer', { ...number, whys: [] }],
  [
    '<Why near={6.95}> is so near that it counts as right',
    { ...number, tolerance: 0.05, whys: [plain, { condition: 'near', value: 6.95 }] },
  ],
  ['a number question has no options', { ...number, options: two.slice(1) }],
  ['\'answer\' is for questions with kind="number"', { options: two, answer: 1 }],
  ['<Why near> is for numbers', { options: two, whys: [{ condition: 'near', value: 1 }] }],
  [
    '<Why early> is for options to be put in order',
    { options: [two[0]!, option('B', false, [plain, { condition: 'early', value: null }])] },
  ],
  ['a text question has no model answer', { kind: 'text' }],
  ['a text question has two model answers', { kind: 'text', modelAnswers: 2 }],
  ['<Answer> is for free text', { options: two, modelAnswers: 1 }],
])('%s', (problem, some) => {
  expect(problems(some)).toEqual([problem]);
});

test('names the option a fault is about', () => {
  const [fault] = questionFaults(shape({ options: [option('A', true), option('B', false, [])] }));
  expect(fault).toMatchObject({ option: 1, remedy: expect.stringContaining('<Why>') as string });
});

test('finds ids that two questions have', () => {
  expect(repeatedIds(['a', 'b', 'a', 'a'])).toEqual(['a']);
  expect(repeatedIds(['a', 'b'])).toEqual([]);
});

test('a tolerance may be a share of the answer', () => {
  expect(toleranceOf(-200, '5%')).toBe(10);
  expect(toleranceOf(200, 0.5)).toBe(0.5);
  expect(toleranceOf(200, undefined)).toBe(0);
});
