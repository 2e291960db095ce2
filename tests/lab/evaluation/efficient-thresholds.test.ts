import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyThreshold,
  cheapestThreshold,
  costOf,
  efficientThresholds,
} from '#lab/evaluation/efficient-thresholds';

const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), {
  minLength: 1,
  maxLength: 40,
});
const prices = fc.record({
  wrong: fc.double({ min: 0, max: 20, noNaN: true }),
  withheld: fc.double({ min: 0, max: 20, noNaN: true }),
});

describe('efficientThresholds', () => {
  it('gives the three that can pay, of a worked example', () => {
    // Right, right, wrong, right, wrong: answering none, the first two or all but the last; or all.
    const found = efficientThresholds([5, 4, 3, 2, 1], [true, true, false, true, false]);
    expect(found).toEqual([
      { threshold: 4, wrong: 0, withheld: 0.6 },
      { threshold: 2, wrong: 0.2, withheld: expect.closeTo(0.2, 12) as number },
      { threshold: 1, wrong: expect.closeTo(0.4, 12) as number, withheld: 0 },
    ]);
  });

  it('is as cheap at any prices as the best of all thresholds there are', () => {
    fc.assert(
      fc.property(answers, prices, (given, price) => {
        const confidences = given.map(([confidence]) => confidence);
        const outcomes = given.map(([, right]) => right);
        const best = cheapestThreshold(efficientThresholds(confidences, outcomes), price);
        const all = [Infinity, ...confidences].map((threshold) =>
          costOf(applyThreshold(threshold, confidences, outcomes), price),
        );
        expect(costOf(best, price)).toBeCloseTo(Math.min(...all), 10);
        expect(costOf(applyThreshold(best.threshold, confidences, outcomes), price)).toBeCloseTo(
          costOf(best, price),
          10,
        );
      }),
    );
  });

  it('follows Chow’s rule where confidences are calibrated: answer from 1 − withheld / wrong on', () => {
    // Of 100 answers at each confidence p, 100 p are right.
    const levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    const confidences = levels.flatMap((level) => Array.from({ length: 100 }, () => level));
    const outcomes = levels.flatMap((level) => Array.from({ length: 100 }, (_, i) => i < 100 * level));
    const at = (wrong: number): number =>
      cheapestThreshold(efficientThresholds(confidences, outcomes), { wrong, withheld: 1 }).threshold;
    expect(at(2.2)).toBe(0.7); // 1 − 1/2.2 = 0.55
    expect(at(4)).toBe(0.9); // 0.75
    expect(at(20)).toBe(Infinity); // 0.95
    expect(at(1.05)).toBe(0.1); // 0.05
  });

  it('turns down what it cannot choose by', () => {
    expect(() => cheapestThreshold([], { wrong: 1, withheld: 1 })).toThrow(RangeError);
    expect(() => cheapestThreshold(efficientThresholds([1], [true]), { wrong: -1, withheld: 1 })).toThrow(
      RangeError,
    );
  });
});
