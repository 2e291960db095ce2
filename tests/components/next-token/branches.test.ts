import { expect, test } from 'vitest';
import { BranchTree, type Step } from '../../../components/next-token/branches.ts';

const step = (id: number, own = 0.5, drawnFrom = 0.25): Step => ({ id, own, drawnFrom });

test('texts that part are branches of one tree, each with the product of its probabilities', () => {
  const tree = new BranchTree();
  tree.add([step(1, 0.5, 1), step(2, 0.5, 0.5), step(3, 0.1, 0)]);
  tree.add([step(1, 0.5, 1), step(4, 0.2, 0.5)]);
  tree.add([step(9, 0.25, 0.25)]);
  expect(tree.list()).toEqual([
    { ids: [1, 2, 3], own: 0.025, drawnFrom: 0, shared: 0 },
    { ids: [1, 4], own: 0.1, drawnFrom: 0.5, shared: 1 },
    { ids: [9], own: 0.25, drawnFrom: 0.25, shared: 0 },
  ]);
});

test('a text that goes on is one branch, not two', () => {
  const tree = new BranchTree();
  tree.add([step(1)]);
  tree.add([step(1), step(2)]);
  tree.add([step(1)]);
  expect(tree.list().map(({ ids }) => ids)).toEqual([[1, 2]]);
});

test('a path is found again, as far as it is known', () => {
  const tree = new BranchTree();
  tree.add([step(1), step(2), step(3)]);
  expect(tree.steps([1, 2]).map(({ id }) => id)).toEqual([1, 2]);
  expect(tree.steps([1, 7]).map(({ id }) => id)).toEqual([1]);
  expect(tree.steps([])).toEqual([]);
});
