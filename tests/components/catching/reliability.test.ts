import { describe, expect, it } from 'vitest';
import { errorInterval, reliabilityOf } from '#components/catching/reliability.ts';
import { reliabilityFinding, reliabilityTable } from '#components/catching/reliability-words.ts';

// At 0.8 four of five are right, at 0.4 none of five.
const signed = [0.8, 0.8, 0.8, 0.8, -0.8, -0.4, -0.4, -0.4, -0.4, -0.4];

describe('reliability', () => {
  it('reads the sign as right or wrong', () => {
    const found = reliabilityOf(signed, 10);
    expect(found.shareRight).toBeCloseTo(0.4, 12);
    expect(found.meanConfidence).toBeCloseTo(0.6, 12);
    expect(found.error).toBeCloseTo(0.2, 12);
    expect(found.bins.map(({ shareRight }) => shareRight)).toEqual([0, 0.8]);
  });

  it('has an interval that repeats', () => {
    const interval = errorInterval(signed, 10, 1);
    expect(interval.low).toBeLessThan(interval.high);
    expect(errorInterval(signed, 10, 1)).toEqual(interval);
  });

  it('says what practice did, over all seeds', () => {
    const before = reliabilityOf(signed, 10);
    const surer = reliabilityOf([0.9, -0.9, -0.9, -0.9], 10);
    expect(reliabilityFinding(before, [surer, before])).toBe(
      'As it ships the model is 60 % sure and 40 % right on average, after practice 75 % sure and 33 % right; its calibration error goes from 20 % to 43 %, and is worse with 1 of 2 seeds.',
    );
    expect(reliabilityTable(before, surer).rows).toHaveLength(3);
  });
});
