import { expect, test } from 'vitest';
import { createWorld } from '#world';
import { isGoodSentence, sentenceOf, storyOpenings } from '#run/analysis/writing-probe';

const world = createWorld({ size: 'pocket' });
const opening =
  'When Mara has no time for whittling, something goes wrong. She calls her cat, but no cat comes.';

test('openings are two sentences each, differ, and come again with their seed', () => {
  const openings = storyOpenings(world, 1, 30);
  expect(openings).toContain(opening);
  expect(openings).toEqual(storyOpenings(world, 1, 30));
  expect(new Set(openings).size).toBeGreaterThan(20);
  for (const one of openings) expect(one.match(/[.!?]/g)).toHaveLength(2);
});

test.each([
  [' She asks all the hens on the road and comes to the boathouse.', true],
  // Only the first sentence counts.
  [' She asks all the hens on the road and comes to the boathouse. Goat the of.', true],
  [' She asks all hens the road.', false],
  [' Nils asks all the hens on the road and comes to the boathouse.', false],
  ['', false],
  [' She asks all', false],
])('%j after it: %s', (written, isGood) => {
  expect(isGoodSentence(world, opening, written)).toBe(isGood);
});

test('a sentence ends at its mark, or not at all', () => {
  expect(sentenceOf(' She sings. It is')).toBe(' She sings.');
  expect(sentenceOf(' She sings')).toBe(' She sings');
});
