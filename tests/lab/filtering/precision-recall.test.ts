import fc from 'fast-check';
import { expect, test } from 'vitest';
import { precisionRecall } from '#lab';

test('by hand', () => {
  const labels = [true, true, true, false, false, true];
  const verdicts = [true, true, false, true, false, false];
  expect(precisionRecall(labels, verdicts)).toEqual({
    truePositives: 2,
    falsePositives: 1,
    falseNegatives: 2,
    trueNegatives: 1,
    precision: 2 / 3,
    recall: 2 / 4,
    f1: 4 / 7,
  });
});

test('knows no precision where nothing is taken and no recall where nothing is right', () => {
  expect(precisionRecall([true], [false])).toMatchObject({ precision: undefined, recall: 0, f1: 0 });
  expect(precisionRecall([false], [true])).toMatchObject({ precision: 0, recall: undefined, f1: 0 });
  expect(precisionRecall([], [])).toMatchObject({ precision: undefined, recall: undefined, f1: undefined });
  expect(() => precisionRecall([true], [])).toThrow('pair up');
});

test('every document is counted once, and swapping truth and verdict swaps precision and recall', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean())), (pairs) => {
      const labels = pairs.map(([label]) => label);
      const verdicts = pairs.map(([, verdict]) => verdict);
      const result = precisionRecall(labels, verdicts);
      const { truePositives, falsePositives, falseNegatives, trueNegatives } = result;
      expect(truePositives + falsePositives + falseNegatives + trueNegatives).toBe(pairs.length);
      const mirrored = precisionRecall(verdicts, labels);
      expect([mirrored.precision, mirrored.recall, mirrored.f1]).toEqual([
        result.recall,
        result.precision,
        result.f1,
      ]);
    }),
  );
});
