import { expect, test } from 'vitest';
import fc from 'fast-check';
import { symmetricEigen } from '#lab/symmetric-eigen';

test('solves a matrix whose eigenvalues are known', () => {
  // The second-difference matrix of order n has eigenvalues 2 − 2·cos(kπ/(n + 1)), k = 1 … n.
  const size = 12;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
  );
  symmetricEigen(matrix).forEach(({ value }, i) =>
    expect(value).toBeCloseTo(2 - 2 * Math.cos(((size - i) * Math.PI) / (size + 1)), 10),
  );
});

test('every pair satisfies A·v = λ·v, and the vectors are at right angles', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.array(entry, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
      (a) => {
        const matrix = a.map((row, i) => row.map((value, j) => value + a[j]![i]!));
        const pairs = symmetricEigen(matrix);
        pairs.forEach(({ value, vector }, p) => {
          matrix.forEach((row, i) => {
            const product = row.reduce((sum, x, j) => sum + x * vector[j]!, 0);
            expect(Math.abs(product - value * vector[i]!)).toBeLessThan(1e-8);
          });
          pairs.forEach((other, q) => {
            const dot = vector.reduce((sum, x, i) => sum + x * other.vector[i]!, 0);
            expect(Math.abs(dot - (p === q ? 1 : 0))).toBeLessThan(1e-10);
          });
        });
      },
    ),
  );
});

test('refuses what is not square', () => {
  expect(() => symmetricEigen([[1, 2]])).toThrow('square');
});
