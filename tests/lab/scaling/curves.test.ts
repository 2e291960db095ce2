import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeOptimal, isoFlopMinimum, parametricLoss, powerLawFit, publishedLaws } from '#lab';

describe('isoFlopMinimum', () => {
  test('finds the vertex of a parabola in ln N', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 8, max: 25, noNaN: true }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (vertex, curvature, shift) => {
          fc.pre(Math.abs(shift - 2) > 1e-3 && Math.abs(shift + 2.5) > 1e-3);
          const points = [-2, -1, -0.5, 0.25, 1, 2.5].map((offset) => {
            const x = vertex + shift + offset;
            return { N: Math.exp(x), loss: 2.5 + curvature * (x - vertex) ** 2 };
          });
          const { minimum, inside, lossAt } = isoFlopMinimum(points);
          expect(Math.log(minimum!.N)).toBeCloseTo(vertex, 6);
          expect(minimum!.loss).toBeCloseTo(2.5, 9);
          expect(inside).toBe(shift - 2 <= 0 && shift + 2.5 >= 0);
          for (const { N, loss } of points) expect(lossAt(N)).toBeCloseTo(loss, 9);
        },
      ),
    );
  });

  test('agrees with the normal equations on points that lie on no parabola', () => {
    // y at x = −1, 0, 1, 2 is 1, 0, 2, 5: y = 0.3 + 0.4 x + x² by hand; lowest at −0.2.
    const points = [-1, 0, 1, 2].map((x, i) => ({ N: Math.exp(x), loss: [1, 0.0001, 2, 5][i]! }));
    const { minimum } = isoFlopMinimum(points);
    expect(Math.log(minimum!.N)).toBeCloseTo(-0.2, 3);
    expect(minimum!.loss).toBeCloseTo(0.26, 3);
  });

  test('comes near the optimum of a law, whose curves are a little lopsided', () => {
    const law = publishedLaws.besiroglu;
    const { N } = computeOptimal(law, 1e20);
    const points = [-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2].map((shift) => {
      const size = N * Math.exp(shift);
      return { N: size, loss: parametricLoss(law, size, 1e20 / 6 / size) };
    });
    expect(Math.abs(Math.log(isoFlopMinimum(points).minimum!.N / N))).toBeLessThan(0.05);
  });

  test('has no minimum where the curve only falls, bends down or is straight', () => {
    const sizes = [10, 100, 1000, 10_000];
    const falling = isoFlopMinimum(
      sizes.map((N) => ({ N, loss: 5 - 0.2 * Math.log(N) + 0.001 * Math.log(N) ** 2 })),
    );
    expect(falling.minimum!.N).toBeGreaterThan(10_000);
    expect(falling.inside).toBe(false);
    const bent = isoFlopMinimum(sizes.map((N) => ({ N, loss: 5 - 0.01 * Math.log(N) ** 2 })));
    expect(bent).toMatchObject({ minimum: undefined, inside: false });
    const flat = isoFlopMinimum(sizes.map((N) => ({ N, loss: 3 })));
    expect(flat.inside).toBe(false);
    expect(flat.lossAt(50)).toBeCloseTo(3, 12);
  });

  test('says what it needs', () => {
    const point = { N: 10, loss: 2 };
    expect(() => isoFlopMinimum([point, point, point, { N: 20, loss: 1 }])).toThrow('three different sizes');
    expect(() => isoFlopMinimum([point, { N: 20, loss: 1 }, { N: -1, loss: 1 }])).toThrow('parameters');
    expect(() => isoFlopMinimum([point, { N: 20, loss: NaN }, { N: 30, loss: 1 }])).toThrow('loss');
  });
});

describe('powerLawFit', () => {
  test('gives back a power law', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (coefficient, exponent) => {
          const xs = [1e3, 5e4, 2e5, 9e7];
          const fit = powerLawFit(
            xs,
            xs.map((x) => coefficient * x ** exponent),
          );
          expect(fit.exponent).toBeCloseTo(exponent, 9);
          expect(fit.coefficient / coefficient).toBeCloseTo(1, 9);
          expect(fit.exponentStandardError).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test('gives the standard errors that textbooks do', () => {
    // ln x = 1 … 5, ln y = 2, 4, 5, 4, 5: slope 0.6, intercept 2.2, residual variance 0.8.
    const fit = powerLawFit([1, 2, 3, 4, 5].map(Math.exp), [2, 4, 5, 4, 5].map(Math.exp));
    expect(fit.exponent).toBeCloseTo(0.6, 12);
    expect(Math.log(fit.coefficient)).toBeCloseTo(2.2, 12);
    expect(fit.residualStandardDeviation).toBeCloseTo(Math.sqrt(0.8), 12);
    expect(fit.exponentStandardError).toBeCloseTo(Math.sqrt(0.08), 12);
    expect(fit.logCoefficientStandardError).toBeCloseTo(Math.sqrt(0.88), 12);
  });

  test('knows that two points leave nothing over', () => {
    const fit = powerLawFit([1, 10], [1, 100]);
    expect(fit).toMatchObject({ exponentStandardError: Infinity, residualStandardDeviation: 0 });
    expect(fit.exponent).toBeCloseTo(2, 12);
  });

  test('says what it needs', () => {
    expect(() => powerLawFit([1], [1])).toThrow('two points');
    expect(() => powerLawFit([2, 2], [1, 3])).toThrow('two different values');
    expect(() => powerLawFit([1, 2], [1])).toThrow('pair up');
    expect(() => powerLawFit([0, 2], [1, 1])).toThrow('x must');
    expect(() => powerLawFit([1, 2], [1, NaN])).toThrow('y must');
  });
});
