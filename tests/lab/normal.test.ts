import { normalQuantile } from '#lab/normal';
import fc from 'fast-check';
import { expect, test } from 'vitest';

// Wichura's own check values, and what tables print.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798408],
  [0.5, 0],
  [0.975, 1.959963984540054],
])('the quantile of %d is %d', (p, quantile) => {
  expect(normalQuantile(p)).toBeCloseTo(quantile, 12);
});

test('rises, and is odd about a half', () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (p, q) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 6);
      if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
    }),
  );
});

test.each([0, 1, -0.1, NaN])('%d has none', (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
