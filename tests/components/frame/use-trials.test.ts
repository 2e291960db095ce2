import { describe, expect, it } from 'vitest';
import { shareDone, type TrialLane } from '#components/frame/use-trials.ts';
import type { TrialResult } from '#run/trial/spec';

const lane = (size: 'sprout' | 'fern', step: number | null, isDone = false): TrialLane => ({
  key: size,
  spec: { size, steps: 100, seed: 1, text: { kind: 'given', documents: ['a'] } },
  progress: step === null ? null : { step, steps: 100, loss: 1, secondsLeft: null },
  result: isDone ? ({} as TrialResult) : null,
});

describe('shareDone', () => {
  it('weighs steps by what they cost', () => {
    expect(shareDone([lane('sprout', 100, true), lane('fern', null)])).toBeCloseTo(1 / 3.5);
    expect(shareDone([lane('sprout', null), lane('fern', 50)])).toBeCloseTo(1.25 / 3.5);
  });

  it('is nothing of nothing, and all of what is done', () => {
    expect(shareDone([])).toBe(0);
    expect(shareDone([lane('sprout', 40, true)])).toBe(1);
  });
});
