import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeOptimal,
  dataConstrainedLoss,
  inferenceAwareOptimal,
  parametricLoss,
  publishedLaws,
  trainingFlops,
  type ParametricLaw,
} from '#lab';

const anyLaw: fc.Arbitrary<ParametricLaw> = fc.record({
  A: fc.double({ min: 1, max: 5000, noNaN: true }),
  B: fc.double({ min: 1, max: 5000, noNaN: true }),
  E: fc.double({ min: 0, max: 3, noNaN: true }),
  alpha: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  beta: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
});

describe('computeOptimal', () => {
  test('is no worse than any other size at its budget, and spends it all', () => {
    fc.assert(
      fc.property(
        anyLaw,
        fc.double({ min: 10, max: 28, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (law, log10C, shift) => {
          const C = 10 ** log10C;
          const { N, D, loss } = computeOptimal(law, C);
          expect(trainingFlops(N, D) / C).toBeCloseTo(1, 9);
          const other = N * Math.exp(shift);
          expect(parametricLoss(law, other, C / 6 / other)).toBeGreaterThanOrEqual(loss * (1 - 1e-12));
        },
      ),
    );
  });

  test('says what it cannot weigh', () => {
    expect(() => computeOptimal(publishedLaws.besiroglu, 0)).toThrow('The compute');
    expect(() => computeOptimal(publishedLaws.besiroglu, NaN)).toThrow(RangeError);
    expect(() => computeOptimal({ ...publishedLaws.besiroglu, beta: -0.1 }, 1e20)).toThrow("The law's beta");
    expect(() => trainingFlops(-1, 5)).toThrow('parameters');
    expect(() => parametricLoss(publishedLaws.besiroglu, 1e9, Infinity)).toThrow('tokens');
  });
});

describe('inferenceAwareOptimal', () => {
  const law = publishedLaws.besiroglu;

  test('costs no more than any other size of the same loss', () => {
    fc.assert(
      fc.property(
        anyLaw,
        fc.double({ min: 0.02, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 16, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (anotherLaw, excess, log10Tokens, dataShare) => {
          const { A, B, E, alpha, beta } = anotherLaw;
          const served = 10 ** log10Tokens;
          const optimum = inferenceAwareOptimal(anotherLaw, E + excess, served);
          fc.pre(optimum.N > 1e-200 && optimum.D < 1e200);
          expect(parametricLoss(anotherLaw, optimum.N, optimum.D)).toBeCloseTo(E + excess, 9);
          const N = (A / (excess * (1 - dataShare))) ** (1 / alpha);
          const D = (B / (excess * dataShare)) ** (1 / beta);
          const cost = optimum.trainingFlops + optimum.inferenceFlops;
          expect(6 * N * D + 2 * N * served).toBeGreaterThanOrEqual(cost * (1 - 1e-9));
        },
      ),
    );
  });

  test('without serving it is the compute-optimal model', () => {
    const trained = computeOptimal(law, 1e22);
    const { N, D, inferenceFlops } = inferenceAwareOptimal(law, trained.loss, 0);
    expect(N / trained.N).toBeCloseTo(1, 9);
    expect(D / trained.D).toBeCloseTo(1, 9);
    expect(inferenceFlops).toBe(0);
  });

  test('shrinks the model and grows the data with what is served, without end', () => {
    let last = inferenceAwareOptimal(law, 2.2, 0);
    for (const served of [1e9, 1e12, 1e15, 1e20, 1e40]) {
      const next = inferenceAwareOptimal(law, 2.2, served);
      expect(next.N).toBeLessThan(last.N);
      expect(next.D).toBeGreaterThan(last.D);
      last = next;
    }
  });

  test('says which losses no model reaches', () => {
    expect(() => inferenceAwareOptimal(law, 1.8, 1e9)).toThrow('all stay above 1.8172');
    expect(() => inferenceAwareOptimal(law, NaN, 1e9)).toThrow(RangeError);
    expect(() => inferenceAwareOptimal(law, 2, -1)).toThrow('tokens served');
  });
});

describe('dataConstrainedLoss', () => {
  const law = publishedLaws.muennighoff;

  test('never gains by repetition over as many fresh tokens, and never loses by more epochs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 6, max: 11, noNaN: true }),
        fc.double({ min: 6, max: 12, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (log10N, log10U, epochs) => {
          const run = { N: 10 ** log10N, uniqueTokens: 10 ** log10U, epochs };
          const loss = dataConstrainedLoss(law, run);
          expect(loss).toBeGreaterThanOrEqual(
            parametricLoss(law, run.N, run.uniqueTokens * epochs) * (1 - 1e-12),
          );
          expect(dataConstrainedLoss(law, { ...run, epochs: epochs + 1 })).toBeLessThanOrEqual(loss + 1e-12);
        },
      ),
    );
  });

  test('reading half the tokens once is having half of them', () => {
    expect(dataConstrainedLoss(law, { N: 1e7, uniqueTokens: 2e9, epochs: 0.5 })).toBeCloseTo(
      dataConstrainedLoss(law, { N: 1e7, uniqueTokens: 1e9, epochs: 1 }),
      12,
    );
  });

  test('parameters in excess of the optimum are worth less than their number', () => {
    const run = { N: 1e10, uniqueTokens: 1e8, epochs: 1 };
    expect(dataConstrainedLoss(law, run)).toBeGreaterThan(parametricLoss(law, run.N, run.uniqueTokens));
    expect(() => dataConstrainedLoss(law, { ...run, epochs: 0 })).toThrow('epochs');
  });
});
