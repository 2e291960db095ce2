import { expect, test } from 'vitest';
import { embeddingMap, embeddingRows, groupCohesion } from '#models/analysis/embeddings';
import { wordGroups } from '#models/analysis/word-groups';
import { initialiseWeights } from '#models';
import { tinyConfig, tokenizer } from '../fixtures.ts';

const rows = [
  [1, 0.1],
  [1, 0.2],
  [1, 0.3],
  [0, 1],
  [0.1, 1],
  [-1, 0],
];
const groups = [
  { label: 'right', ids: [0, 1, 2] },
  { label: 'up', ids: [3, 4] },
];

test('the rows of the table are the tokens, in the order of their ids', () => {
  const weights = initialiseWeights(tinyConfig, 5);
  const table = weights.tensors['model.embed_tokens.weight']!;
  const all = embeddingRows(weights);
  expect(all).toHaveLength(tinyConfig.vocabularySize);
  expect([...all[7]!]).toEqual([...table.slice(7 * tinyConfig.width, 8 * tinyConfig.width)]);
});

test('the mean place of a word of the same group', () => {
  // From row 0 the order is 1, 2, 4, 3, 5; from 1 it is 0 or 2 first; from 2 it is 1, 0: places 1 and 2 everywhere.
  expect(groupCohesion(rows, groups)).toEqual([
    { label: 'right', meanRank: 1.5, chanceRank: 3 },
    { label: 'up', meanRank: 1, chanceRank: 3 },
  ]);
});

test('among random numbers a group is no nearer than chance', () => {
  const all = embeddingRows(initialiseWeights({ ...tinyConfig, vocabularySize: 900 }, 2));
  const [cohesion] = groupCohesion(all, [{ label: 'any', ids: Array.from({ length: 30 }, (_, i) => 7 * i) }]);
  // 870 places of uniform ranks: the mean's standard error is about 900/√12/√870 = 9.
  expect(Math.abs(cohesion!.meanRank - cohesion!.chanceRank)).toBeLessThan(45);
});

test('the map keeps the groups apart and says how much it shows', () => {
  const { points, explained } = embeddingMap(rows, groups);
  expect(points.map(({ id, group }) => [id, group])).toEqual([
    [0, 'right'],
    [1, 'right'],
    [2, 'right'],
    [3, 'up'],
    [4, 'up'],
  ]);
  // Two columns have two components, which show everything.
  expect(explained[0] + explained[1]).toBeCloseTo(1, 10);
  const [a, , c, d] = points;
  expect(Math.hypot(a!.x - c!.x, a!.y - c!.y)).toBeCloseTo(0.2, 10);
  expect(Math.hypot(a!.x - d!.x, a!.y - d!.y)).toBeCloseTo(Math.hypot(1, 0.9), 10);
});

test('words that are several tokens are in no group', () => {
  const women = wordGroups(tokenizer, 'pocket').find(({ label }) => label === 'women')!;
  expect(women.ids).toEqual(['Mara', 'Tilda'].map((name) => tokenizer.encode(name)[0]));
});
