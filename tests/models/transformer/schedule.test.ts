import { describe, expect, it } from 'vitest';
import { extendSchedule, learningRateAt, type Schedule } from '#models';

const schedule: Schedule = {
  peakLearningRate: 1,
  warmupSteps: 10,
  decayShare: 0.2,
  floorShare: 0.1,
  phaseEnds: [100],
};

describe('the learning rate', () => {
  it('climbs evenly, stays, and falls to its floor', () => {
    expect(learningRateAt(schedule, 0)).toBeCloseTo(0.1, 12);
    expect(learningRateAt(schedule, 4)).toBeCloseTo(0.5, 12);
    for (const step of [9, 10, 50, 79, 80]) expect(learningRateAt(schedule, step)).toBe(1);
    expect(learningRateAt(schedule, 90)).toBeCloseTo(0.1 + 0.9 * 0.5, 12);
    expect(learningRateAt(schedule, 99)).toBeCloseTo(0.1 + 0.9 * 0.05, 12);
    expect(learningRateAt(schedule, 100)).toBe(0.1);
    expect(learningRateAt(schedule, 5000)).toBe(0.1);
  });

  it('climbs again from its floor when training is continued', () => {
    const longer = extendSchedule(schedule, 100, 50);
    expect(longer.phaseEnds).toEqual([100, 150]);
    expect(learningRateAt(longer, 50)).toBe(learningRateAt(schedule, 50));
    expect(learningRateAt(longer, 100)).toBeCloseTo(0.1 + 0.9 * 0.1, 12);
    expect(learningRateAt(longer, 120)).toBe(1);
    expect(learningRateAt(longer, 149)).toBeLessThan(0.25);
  });

  it('can fall all along a phase that is added', () => {
    const longer = extendSchedule(schedule, 100, 50, 1);
    expect(learningRateAt(longer, 125)).toBeCloseTo(0.1 + 0.9 * 0.5, 12);
    expect(Math.max(...Array.from({ length: 50 }, (_, i) => learningRateAt(longer, 100 + i)))).toBeLessThan(
      1,
    );
  });

  it('plans anew from where an interrupted run stands', () => {
    expect(extendSchedule(schedule, 40, 60).phaseEnds).toEqual([40, 100]);
    expect(extendSchedule(schedule, 0, 30).phaseEnds).toEqual([30]);
    expect(() => extendSchedule(schedule, 10, 0)).toThrow('above 0');
  });
});
