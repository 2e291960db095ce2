import { describe, expect, test } from 'vitest';
import { factMiscalibration } from '#lab/integrity/miscalibration';

describe('factMiscalibration', () => {
  test('is nothing for a model that writes as the source does', () => {
    const facts = [0.5, 0.3, 0.15, 0.05].map((p) => ({ probability: p, model: p, source: p }));
    expect(factMiscalibration(facts).distance).toBeCloseTo(0, 12);
  });

  test('does not mind which facts of a bin the model prefers: that is resolution, not calibration', () => {
    const { distance, bins } = factMiscalibration([
      { probability: 0.3, model: 0.3, source: 0 },
      { probability: 0.2, model: 0.2, source: 0.5 },
      { probability: 0.05, model: 0.5, source: 0.5 },
    ]);
    expect(distance).toBeCloseTo(0, 12);
    expect(bins.map(({ from }) => from)).toEqual([0.01, 0.1]);
  });

  test('is what a model that says one thing for ever leaves out', () => {
    // It writes one of four equally likely facts; a thousandth of its bin is not worth naming.
    const facts = [1, 1e-12, 1e-12, 1e-12].map((p) => ({
      probability: p,
      model: p === 1 ? 1 : 0,
      source: 0.25,
    }));
    expect(factMiscalibration(facts).distance).toBeCloseTo(0.75, 12);
  });

  test('leaves empty bins out, and refuses what is no share', () => {
    expect(factMiscalibration([{ probability: 0.001, model: 0, source: 0 }]).bins).toEqual([]);
    expect(() => factMiscalibration([{ probability: 0, model: 0, source: 1 }])).toThrow(RangeError);
    expect(() => factMiscalibration([{ probability: 1, model: 2, source: 0 }])).toThrow(RangeError);
  });
});
