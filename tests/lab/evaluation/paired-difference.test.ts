import { createRng, meanScore, pairedDifference, sampleSizeForDifference } from '#lab';
import { describe, expect, it, test } from 'vitest';

describe('meanScore', () => {
  it('has the standard error of a mean', () => {
    // 1.5811 / √5.
    const { mean, standardError, clusteredStandardError } = meanScore([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(standardError).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
    expect(clusteredStandardError).toBeCloseTo(standardError, 12);
  });

  it('for shares of right answers is what the formula √(p(1 − p)/n) gives', () => {
    const scores = Array.from({ length: 1000 }, (_, i) => Number(i < 800));
    const { standardError } = meanScore(scores);
    expect(1.96 * standardError).toBeCloseTo(0.0248, 4);
  });

  it('counts questions that always go together as one', () => {
    const groups = [0, 1, 1, 0, 1, 0, 1, 1];
    const scores = groups.flatMap((score) => [score, score, score, score]);
    const clusters = groups.flatMap((_, i) => [i, i, i, i]);
    const { standardError, clusteredStandardError } = meanScore(scores, { clusters });
    // Equation 4 by its double sum.
    const mean = 5 / 8;
    const cross = groups.reduce((sum, score) => sum + 12 * (score - mean) ** 2, 0);
    expect(clusteredStandardError).toBeCloseTo(Math.sqrt(standardError ** 2 + cross / 32 ** 2), 12);
    expect(clusteredStandardError / standardError).toBeCloseTo(2, 1);
  });
});

describe('pairedDifference', () => {
  it('is the mean of the differences, with less noise the more the scores go together', () => {
    const rng = createRng(411);
    const difficulty = Array.from({ length: 400 }, () => rng());
    const a = difficulty.map((d) => d + 0.1 * rng() + 0.05);
    const b = difficulty.map((d) => d + 0.1 * rng());
    const paired = pairedDifference(a, b);
    const unpaired = Math.hypot(meanScore(a).standardError, meanScore(b).standardError);
    expect(paired.mean).toBeCloseTo(meanScore(a).mean - meanScore(b).mean, 12);
    expect(paired.correlation).toBeGreaterThan(0.97);
    // Var(a − b) = Var a + Var b − 2 Cov(a, b), Miller 2024, section 4.2.
    const [seA, seB] = [meanScore(a).standardError, meanScore(b).standardError];
    expect(paired.standardError ** 2).toBeCloseTo(unpaired ** 2 - 2 * paired.correlation * seA * seB, 12);
    expect(paired.high - paired.low).toBeCloseTo(2 * 1.959964 * paired.standardError, 6);
  });

  it('refuses scores that do not pair', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow('2 beside 1');
    expect(() => pairedDifference([1], [1])).toThrow('two questions');
    expect(() => meanScore([1, 2], { clusters: [1] })).toThrow('2 beside 1');
  });
});

test('969 questions find 3 points with 80 % power, as Miller works out', () => {
  expect(sampleSizeForDifference({ difference: 0.03, variance: 1 / 9 })).toBe(969);
});

test('answers within a question add noise, more of them less', () => {
  const base = { difference: 0.03, variance: 1 / 9, varianceA: 1 / 6, varianceB: 1 / 6 };
  const once = sampleSizeForDifference(base);
  const often = sampleSizeForDifference({ ...base, samplesA: 10, samplesB: 10 });
  expect(once).toBeGreaterThan(3 * 969);
  expect(often).toBeLessThan(1.4 * 969);
  expect(() => sampleSizeForDifference({ difference: 0, variance: 1 })).toThrow('difference');
});
