import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { errorPoints, meanConfidence, rungPoints } from '../../../components/ladder/points.ts';
import { tally } from './tally.ts';

describe('rungPoints', () => {
  it('gives truth, form and confidence of each rung that was asked', () => {
    const points = rungPoints([tally({ right: 2, wrong: 7, broken: 1 }), tally({ asked: 0 })]);
    expect(points.map(({ measure, share }) => [measure, share])).toEqual([
      ['right', 0.2],
      ['well formed', 0.9],
      ['confidence', 0.3],
    ]);
    expect(points[0]!.interval).toEqual(wilsonInterval(2, 10));
  });
});

describe('meanConfidence', () => {
  it('is a mean with the normal interval of its standard error', () => {
    // Four values of 0.2 and 0.4: mean 0.3, standard deviation √(0.04 / 3), standard error half of it.
    const { share, interval } = meanConfidence(tally({ named: 4, confidence: 1.2, confidenceSquared: 0.4 }))!;
    expect(share).toBeCloseTo(0.3, 12);
    expect(interval.high - share).toBeCloseTo(1.959964 * (Math.sqrt(0.04 / 3) / 2), 9);
    expect(meanConfidence(tally({ named: 0 }))).toBeNull();
  });
});

describe('errorPoints', () => {
  it('takes the interval over the questions of one run, and over the seeds of several', () => {
    const [one] = errorPoints(0, [{ rungs: [tally({ right: 4, wrong: 5, broken: 1 })] }]);
    expect(one).toMatchObject({ share: 0.6, broken: 0.1, interval: wilsonInterval(6, 10) });
    const seeds = [2, 2, 2, 2, 7].map((right) => ({ rungs: [tally({ right, wrong: 10 - right })] }));
    const [many] = errorPoints(1, seeds);
    expect(many!.share).toBeCloseTo(0.7, 12);
    expect(many!.interval.low).toBeGreaterThanOrEqual(0.3);
    expect(many!.interval.high).toBeCloseTo(0.8, 12);
  });

  it('leaves out what nobody asked', () => {
    expect(errorPoints(1, [{ rungs: [tally({ asked: 0 })] }])).toEqual([]);
    expect(errorPoints(1, [])).toEqual([]);
  });
});
