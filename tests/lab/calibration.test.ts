import {
  brierScore,
  expectedCalibrationError,
  multiclassBrierScore,
  reliabilityBins,
} from '#lab/calibration';
import { createRng } from '#lab/rng';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Brier 1950, table 1: ten forecasts of rain, and whether it rained. The paper's score is 0.19. */
const rain = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
const rained = [false, true, true, true, false, false, false, false, false, false];

const forecasts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
  minLength: 1,
  maxLength: 60,
});
const parted = (pairs: readonly (readonly [number, boolean])[]) =>
  [pairs.map(([confidence]) => confidence), pairs.map(([, outcome]) => outcome)] as const;

describe('multiclassBrierScore', () => {
  it('gives what Brier’s own example gives', () => {
    const both = rain.map((p) => [p, 1 - p]);
    expect(
      multiclassBrierScore(
        both,
        rained.map((came) => (came ? 0 : 1)),
      ),
    ).toBeCloseTo(0.19, 12);
  });

  it('is 1 − 1/n for who knows nothing and says so, 2 for who is certain and wrong', () => {
    expect(multiclassBrierScore([[0.25, 0.25, 0.25, 0.25]], [2])).toBeCloseTo(0.75, 12);
    expect(multiclassBrierScore([[1, 0, 0]], [1])).toBe(2);
    expect(multiclassBrierScore([[0, 1, 0]], [1])).toBe(0);
  });

  it('is twice the binary score where there are two outcomes', () => {
    fc.assert(
      fc.property(forecasts, (pairs) => {
        const [probabilities, outcomes] = parted(pairs);
        const both = multiclassBrierScore(
          probabilities.map((p) => [p, 1 - p]),
          outcomes.map((came) => (came ? 0 : 1)),
        );
        expect(both).toBeCloseTo(2 * brierScore(probabilities, outcomes), 10);
      }),
    );
  });

  it('refuses an outcome nobody foresaw', () => {
    expect(() => multiclassBrierScore([[0.5, 0.5]], [2])).toThrow(RangeError);
  });
});

describe('brierScore', () => {
  it('is half of Brier’s own for his example', () => {
    expect(brierScore(rain, rained)).toBeCloseTo(0.095, 12);
  });

  it('is proper: expected loss is least for who says what they believe', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (belief, said) => {
        const expected = (p: number): number =>
          belief * brierScore([p], [true]) + (1 - belief) * brierScore([p], [false]);
        expect(expected(belief)).toBeLessThanOrEqual(expected(said) + 1e-12);
      }),
    );
  });

  it('has nothing to say without forecasts, and refuses what is none', () => {
    expect(brierScore([], [])).toBeNaN();
    expect(() => brierScore([1.1], [true])).toThrow(RangeError);
    expect(() => brierScore([0.5], [])).toThrow(RangeError);
  });
});

describe('reliabilityBins', () => {
  it('puts a confidence at an edge into the bin that ends there', () => {
    for (let tenth = 1; tenth <= 10; tenth++) {
      const [bin] = reliabilityBins([tenth / 10], [true]);
      expect(bin!.to).toBeCloseTo(tenth / 10, 12);
    }
    expect(reliabilityBins([0], [false])[0]).toMatchObject({ from: 0, count: 1, shareRight: 0 });
  });

  it('counts every forecast once', () => {
    fc.assert(
      fc.property(forecasts, fc.integer({ min: 1, max: 20 }), (pairs, bins) => {
        const [confidences, outcomes] = parted(pairs);
        const found = reliabilityBins(confidences, outcomes, bins);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(pairs.length);
        for (const { from, to, meanConfidence, interval, shareRight } of found) {
          expect(meanConfidence).toBeGreaterThanOrEqual(from - 1e-9);
          expect(meanConfidence).toBeLessThanOrEqual(to + 1e-9);
          expect(interval.low).toBeLessThanOrEqual(shareRight);
          expect(interval.high).toBeGreaterThanOrEqual(shareRight);
        }
      }),
    );
  });
});

describe('expectedCalibrationError', () => {
  it('gives what a hand gives', () => {
    // Bin (0.5, 0.6]: 0.55 and 0.6 said, 1 of 2 right: |0.5 − 0.575| = 0.075. Bin (0.8, 0.9]: 0.9 said three times,
    // 2 of 3 right: 0.2333… Together (2 × 0.075 + 3 × 0.2333…) / 5 = 0.17.
    expect(
      expectedCalibrationError([0.55, 0.6, 0.9, 0.9, 0.9], [true, false, true, true, false]),
    ).toBeCloseTo(0.17, 12);
  });

  it('is 0 for who is right as often as they say, 1 for who is certain and wrong', () => {
    expect(expectedCalibrationError([0.75, 0.75, 0.75, 0.75], [true, true, true, false])).toBe(0);
    expect(expectedCalibrationError([1, 1], [false, false])).toBe(1);
  });

  it('lies in [0, 1] and does not hang on the order', () => {
    fc.assert(
      fc.property(forecasts, (pairs) => {
        const error = expectedCalibrationError(...parted(pairs));
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(expectedCalibrationError(...parted(pairs.toReversed()))).toBeCloseTo(error, 12);
      }),
    );
  });

  it('nears 0 with many forecasts of a calibrated forecaster', () => {
    const rng = createRng(3);
    const pairs = Array.from({ length: 20_000 }, () => {
      const confidence = rng();
      return [confidence, rng() < confidence] as const;
    });
    expect(expectedCalibrationError(...parted(pairs))).toBeLessThan(0.02);
  });
});
