import { expect, test } from 'vitest';
import { readAnswer, sourceOf } from '#run/grounding/read-answer';
import { createWorld, type Fact } from '#world';

const world = createWorld({ size: 'full' });
const [person, other] = world.ladder.at(-1)!.people.map(({ id }) => id) as [string, string];
const prompt = `<user>What pet does ${person} have?<assistant>`;

test.each([
  ['It is a goat.', { kind: 'value', value: 'goat' }],
  ['A goat, of course. And a hen.', { kind: 'value', value: 'goat' }],
  ['He has a owl that follows him everywhere.', { kind: 'value', value: 'owl' }],
  ['The note does not say.', { kind: 'says so' }],
  ['I do not know.', { kind: 'says so' }],
  ['He rows boat number potter.', { kind: 'no answer' }],
  ['', { kind: 'no answer' }],
])('%s', (answer, read) => {
  expect(readAnswer(world, prompt, answer, 'pet')).toEqual(read);
});

test('a number is not found within a longer one', () => {
  const question = `<user>Which boat belongs to ${person}?<assistant>`;
  expect(readAnswer(world, question, 'He rowed 270.', 'boat')).toEqual({ kind: 'value', value: '270' });
});

test('a value is its note’s before it is the memory’s, and the asked person’s before another’s', () => {
  const notes: Fact[] = [
    { relation: 'pet', subject: other, value: 'duck' },
    { relation: 'pet', subject: person, value: 'goat' },
  ];
  const source = (value: string, memory?: string) =>
    sourceOf({ kind: 'value', value }, { person, relation: 'pet', notes }, memory);
  expect(source('goat', 'goat')).toBe('note');
  expect(source('duck', 'duck')).toBe('other note');
  expect(source('owl', 'owl')).toBe('memory');
  expect(source('owl')).toBe('made up');
  expect(sourceOf({ kind: 'says so' }, { person, relation: 'pet', notes }, 'owl')).toBe('says so');
});
