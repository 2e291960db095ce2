import { expect, it } from 'vitest';
import { spreadLabels } from '#components/frame/spread-labels.ts';

it('moves names apart that would lie on one another, and leaves the others', () => {
  const ends = [5, 2, 2.01, 2.02].map((loss) => ({ loss }));
  const spread = spreadLabels(ends, ({ loss }) => loss, 1.1);
  expect(spread.map(({ at }) => Number(at.toFixed(2)))).toEqual([2, 2.2, 2.42, 5]);
  expect(spread.map(({ loss }) => loss)).toEqual([2, 2.01, 2.02, 5]);
  expect(spreadLabels([], () => 1, 2)).toEqual([]);
});
