import { auroc, aurocInterval, createRng } from '#lab';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const scores = [0.9, 0.8, 0.55, 0.4, 0.7, 0.5, 0.4, 0.3, 0.1];
const labels = [true, true, true, true, false, false, false, false, false];

test('is the share of pairs in the right order, ties half; its variance is DeLong’s', () => {
  // Computed from the definitions with NumPy.
  expect(auroc(scores, labels)).toBeCloseTo(0.825, 12);
  const { low, high, standardError } = aurocInterval(scores, labels);
  expect(standardError).toBeCloseTo(Math.sqrt(0.02270833333333333), 10);
  expect(low).toBeCloseTo(0.825 - 1.959964 * standardError, 6);
  expect(high).toBe(1);
});

// Scikit-learn's documentation of roc_auc_score.
test('agrees with scikit-learn’s example', () => {
  expect(auroc([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
});

const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), {
  minLength: 2,
  maxLength: 30,
});

test('counts pairs, whatever the ties', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const positives = all.filter(([, label]) => label).map(([score]) => score);
      const negatives = all.filter(([, label]) => !label).map(([score]) => score);
      fc.pre(positives.length > 0 && negatives.length > 0);
      const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
      const expected = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
      const found = auroc(
        all.map(([score]) => score),
        all.map(([, label]) => label),
      );
      expect(found).toBeCloseTo(expected, 10);
    }),
  );
});

test('the interval holds the true area about as often as it says', () => {
  // Uniform scores against those shifted by 0.3 of their width: the area is 1 − 0.7²/2.
  const truth = 1 - 0.7 ** 2 / 2;
  const rng = createRng(88);
  let held = 0;
  const trials = 1000;
  for (let trial = 0; trial < trials; trial++) {
    const kinds = Array.from({ length: 120 }, (_, i) => i % 2 === 0);
    const { low, high } = aurocInterval(
      kinds.map((kind) => rng() + (kind ? 0.3 : 0)),
      kinds,
    );
    held += Number(low <= truth && truth <= high);
  }
  expect(held / trials).toBeGreaterThan(0.92);
  expect(held / trials).toBeLessThan(0.98);
});

test('needs both kinds', () => {
  expect(() => auroc([1, 2], [true, true])).toThrow('each');
  expect(() => auroc([1], [true, false])).toThrow('1 beside 2');
  expect(() => aurocInterval([1, 2, 3], [true, false, false])).toThrow('two');
});
