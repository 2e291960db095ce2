import {
  acceptanceRate,
  chiSquareTest,
  createRng,
  expectedTokensPerPass,
  residualDistribution,
  sampleIndex,
  speculativeSpeedUp,
  speculativeStep,
  totalVariation,
  type Rng,
} from '#lab';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributions, randomDistribution } from './arbitrary.ts';

const SIZE = 4;
const LENGTH = 3;

/** A language model over four tokens whose next token depends on the two before. */
function randomModel(rng: Rng): (prefix: readonly number[]) => Float64Array {
  const rows = Array.from({ length: (SIZE + 1) ** 2 }, () => randomDistribution(SIZE, rng));
  return (prefix) => rows[(prefix.at(-1) ?? SIZE) * (SIZE + 1) + (prefix.at(-2) ?? SIZE)]!;
}

/** Counts of the first three tokens over many texts; a text is its digits in base 4. */
function countTexts(write: () => readonly number[], texts: number): Float64Array {
  const counts = new Float64Array(SIZE ** LENGTH);
  for (let i = 0; i < texts; i++) {
    counts[
      write()
        .slice(0, LENGTH)
        .reduce((code, token) => code * SIZE + token, 0)
    ]!++;
  }
  return counts;
}

describe('speculativeStep', () => {
  const rng = createRng(2211);
  const target = randomModel(rng);
  const draft = randomModel(rng);

  const exact = Float64Array.from({ length: SIZE ** LENGTH }, (_, code) => {
    const tokens = [code >> 4, (code >> 2) & 3, code & 3];
    return tokens.reduce((p, token, place) => p * target(tokens.slice(0, place))[token]!, 1);
  });

  function writeSpeculatively(gamma: number): number[] {
    const text: number[] = [];
    while (text.length < LENGTH) {
      const drafted: number[] = [];
      for (let i = 0; i < gamma; i++) drafted.push(sampleIndex(draft([...text, ...drafted]), rng));
      const prefixes = Array.from({ length: gamma + 1 }, (_, i) => [...text, ...drafted.slice(0, i)]);
      text.push(
        ...speculativeStep(prefixes.slice(0, gamma).map(draft), prefixes.map(target), drafted, rng).tokens,
      );
    }
    return text;
  }

  it.each([0, 1, 2, 4])('with %d drafted tokens writes texts as often as the target alone does', (gamma) => {
    const counts = countTexts(() => writeSpeculatively(gamma), 40_000);
    expect(chiSquareTest(counts, exact, { leastExpected: 5 }).pValue).toBeGreaterThan(0.001);
  });

  it('stands a test that the draft model alone does not', () => {
    const counts = countTexts(() => {
      const text: number[] = [];
      for (let i = 0; i < LENGTH; i++) text.push(sampleIndex(draft(text), rng));
      return text;
    }, 40_000);
    expect(chiSquareTest(counts, exact, { leastExpected: 5 }).pValue).toBeLessThan(1e-12);
  });

  it('gives the target’s distribution exactly: what is accepted and what is drawn anew add up to it', () => {
    fc.assert(
      fc.property(distributions(2), ([p, q]) => {
        const turnedDown = 1 - acceptanceRate(p!, q!);
        const residual = residualDistribution(p!, q!);
        p!.forEach((wanted, id) => {
          expect(Math.min(wanted, q![id]!) + turnedDown * residual[id]!).toBeCloseTo(wanted, 12);
        });
      }),
    );
  });

  it('accepts as often as the two models agree, and brings as many tokens as the formula says', () => {
    const p = [0.5, 0.3, 0.2];
    const q = [0.2, 0.5, 0.3];
    const alpha = acceptanceRate(p, q);
    const passes = 40_000;
    let tokens = 0;
    for (let i = 0; i < passes; i++) {
      const drafted = [0, 0, 0].map(() => sampleIndex(q, rng));
      tokens += speculativeStep([q, q, q], [p, p, p, p], drafted, rng).tokens.length;
    }
    expect(alpha).toBeCloseTo(0.7, 12);
    expect(tokens / passes).toBeCloseTo(expectedTokensPerPass(alpha, 3), 1);
  });

  it('accepts everything from a model like the target', () => {
    const p = [0.5, 0.5];
    expect(speculativeStep([p, p], [p, p, [0, 1]], [0, 1], () => 0.999)).toEqual({
      tokens: [0, 1, 1],
      accepted: 2,
    });
  });

  it('says what does not fit', () => {
    const p = [0.5, 0.5];
    expect(() => speculativeStep([p], [p, p], [0, 1], rng)).toThrow('2 beside 1');
    expect(() => speculativeStep([p], [p], [0], rng)).toThrow('Distributions of the target');
    expect(() => speculativeStep([[1, 0]], [p, p], [1], rng)).toThrow('Token 1');
  });
});

describe('the published formulas', () => {
  it('one pass brings 3.36 tokens at α = 0.8 and γ = 4, 4.16 at γ = 7', () => {
    expect(expectedTokensPerPass(0.8, 4)).toBeCloseTo(3.3616, 10);
    expect(expectedTokensPerPass(0.8, 7)).toBeCloseTo(4.16114, 5);
    expect(expectedTokensPerPass(1, 4)).toBe(5);
    expect(expectedTokensPerPass(0, 4)).toBe(1);
  });

  it('drafting costs: the gain is divided by γc + 1, and may be a loss', () => {
    expect(speculativeSpeedUp(0.8, 4, 0.05)).toBeCloseTo(3.3616 / 1.2, 10);
    expect(speculativeSpeedUp(0.2, 4, 0.5)).toBeLessThan(1);
  });

  it('acceptance is what total variation leaves', () => {
    fc.assert(
      fc.property(distributions(2), ([p, q]) => {
        expect(acceptanceRate(p!, q!)).toBeCloseTo(1 - totalVariation(p!, q!), 12);
      }),
    );
  });
});
