import { riskCoverage } from '#lab';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('answers are withheld from the least confident on', () => {
  const { points, area } = riskCoverage([0.9, 0.8, 0.7, 0.6], [true, true, false, true]);
  expect(points).toEqual([
    { threshold: 0.9, coverage: 0.25, risk: 0 },
    { threshold: 0.8, coverage: 0.5, risk: 0 },
    { threshold: 0.7, coverage: 0.75, risk: 1 / 3 },
    { threshold: 0.6, coverage: 1, risk: 1 / 4 },
  ]);
  expect(area).toBeCloseTo((0 + 0 + 1 / 3 + 1 / 4) / 4, 12);
});

test('equal confidences enter together and say nothing', () => {
  const { points, area } = riskCoverage([0.5, 0.5, 0.5, 0.5], [true, false, false, true]);
  expect(points).toEqual([{ threshold: 0.5, coverage: 1, risk: 0.5 }]);
  expect(area).toBeCloseTo(0.5, 12);
});

test('the area with ties lies between those of the best and the worst order', () => {
  const outcomes = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(outcomes, (all) => {
      const { area } = riskCoverage(
        all.map(([confidence]) => confidence),
        all.map(([, isRight]) => isRight),
      );
      const areaOf = (order: readonly (readonly [number, boolean])[]): number => {
        let wrong = 0;
        return (
          order.reduce((sum, [, isRight], i) => sum + (wrong += Number(!isRight)) / (i + 1), 0) / order.length
        );
      };
      const best = all.toSorted((a, b) => b[0] - a[0] || Number(b[1]) - Number(a[1]));
      const worst = all.toSorted((a, b) => b[0] - a[0] || Number(a[1]) - Number(b[1]));
      expect(area).toBeGreaterThanOrEqual(areaOf(best) - 1e-12);
      expect(area).toBeLessThanOrEqual(areaOf(worst) + 1e-12);
    }),
  );
});

test('refuses what makes no curve', () => {
  expect(() => riskCoverage([], [])).toThrow(RangeError);
  expect(() => riskCoverage([NaN], [true])).toThrow('numbers');
});
