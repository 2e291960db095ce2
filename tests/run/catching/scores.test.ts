import { describe, expect, it } from 'vitest';
import { scoreAnswer, scoreSamples } from '#run/catching/scores';

describe('scores of an answer', () => {
  it('multiplies the key tokens, and adds up the logarithms of all', () => {
    const scores = scoreAnswer([0.5, 0.25, 0.5, 1], [1, 2]);
    expect(scores.keyProbability).toBeCloseTo(0.125, 12);
    expect(scores.sequenceProbability).toBeCloseTo(4 * Math.log(0.5), 12);
    expect(scores.perToken).toBeCloseTo(Math.log(0.5), 12);
  });

  it('sees through wordings: one meaning in four has no entropy, and four meanings in one wording each have ln 4', () => {
    const same = ['In Lindal.', 'She calls Lindal home.', 'That is Lindal.', 'Lindal.'].map((text) => ({
      text,
      meaning: 'Lindal',
    }));
    const one = scoreSamples('Lindal', same);
    expect(one.semanticEntropy).toBeCloseTo(0, 12);
    expect(one.wordingEntropy).toBeCloseTo(-Math.log(4), 12);
    expect(one.selfConsistency).toBe(1);
    const four = scoreSamples(
      'a',
      ['a', 'b', 'c', 'd'].map((text) => ({ text, meaning: text })),
    );
    expect(four.semanticEntropy).toBeCloseTo(-Math.log(4), 12);
    expect(four.semanticEntropy).toBeCloseTo(four.wordingEntropy, 12);
    expect(four.selfConsistency).toBe(0.25);
  });
});
