import { describe, expect, it } from 'vitest';
import {
  fitFreshLaw,
  freshLoss,
  lowestRun,
  repeatedLoss,
  whereItLeaves,
  type RepeatedRun,
} from '#components/repetition/law.ts';
import { repetitionFinding } from '#components/repetition/words.ts';

const truth = { E: 1.5, B: 400, beta: 0.45 };
const lengths = [40_000, 80_000, 160_000, 320_000, 640_000];
const fresh = lengths.map((tokensRead) => ({ tokensRead, loss: freshLoss(truth, tokensRead) }));
const setOf = (losses: readonly number[]): RepeatedRun[] =>
  losses.map((loss, i) => ({ uniqueTokens: 20_000, steps: i, tokensRead: lengths[i]!, loss }));

describe('fitFreshLaw', () => {
  it('finds the law that made the points', () => {
    const law = fitFreshLaw(fresh);
    expect(law.E).toBeCloseTo(truth.E, 1);
    expect(law.beta).toBeCloseTo(truth.beta, 1);
    for (const { tokensRead, loss } of fresh) expect(freshLoss(law, tokensRead)).toBeCloseTo(loss, 2);
  });

  it('asks for three runs', () => {
    expect(() => fitFreshLaw(fresh.slice(0, 2))).toThrow('Three runs');
  });
});

describe('repeatedLoss', () => {
  it('is the fresh law while nothing is repeated', () => {
    expect(repeatedLoss(truth, 1_000_000, 80_000)).toBeCloseTo(freshLoss(truth, 80_000), 12);
  });

  it('counts four readings as 3.73 sets, and levels off at 16.4 [S2-20]', () => {
    expect(repeatedLoss(truth, 10_000, 40_000)).toBeCloseTo(freshLoss(truth, 37_300), 2);
    expect(repeatedLoss(truth, 10_000, 1e9)).toBeCloseTo(freshLoss(truth, 163_878), 3);
  });

  it('never rises', () => {
    const losses = lengths.map((tokensRead) => repeatedLoss(truth, 20_000, tokensRead));
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  });
});

describe('what a set shows', () => {
  const lawful = setOf(lengths.map((tokensRead) => repeatedLoss(truth, 20_000, tokensRead)));
  const turning = setOf([4, 3.5, 3.6, 4.5, 6]);

  it('finds where a set turns and where it leaves the law', () => {
    expect(lowestRun(turning)?.tokensRead).toBe(80_000);
    expect(whereItLeaves(truth, turning)?.loss).toBeGreaterThan(repeatedLoss(truth, 20_000, 640_000));
    expect(lowestRun(lawful)).toBeNull();
    expect(whereItLeaves(truth, lawful)).toBeNull();
  });

  it('blames repetition for nothing before there is any', () => {
    const early = [{ uniqueTokens: 100_000, steps: 1, tokensRead: 40_000, loss: 20 }];
    expect(whereItLeaves(truth, early)).toBeNull();
  });

  it('says so', () => {
    expect(repetitionFinding(turning, truth, 20_000)).toMatch(
      /lowest after 4 readings, 3\.50.*leaves the law at/,
    );
    expect(repetitionFinding(lawful, truth, 20_000)).toContain('stays by the law throughout');
    expect(repetitionFinding(lawful, truth, 999)).toBe('');
  });
});
