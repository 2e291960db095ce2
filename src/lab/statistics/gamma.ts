import { requirePositive, requireRange } from '../require.ts';

/** Lanczos' coefficients for g = 7, nine terms. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/**
 * ln Γ(x), for x above 0, to about 15 digits. Lanczos 1964, "A precision approximation of the gamma function".
 * @throws RangeError when x is not above 0
 */
export function logGamma(x: number): number {
  requirePositive('The argument of the gamma function', x);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = LANCZOS.reduce((total, c, i) => (i === 0 ? c : total + c / (shifted + i)), 0);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const PRECISION = 1e-15;
const TINY = 1e-300;

/** The lower function by its series, which converges fast where x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The upper function by its continued fraction (Lentz's method), which converges fast where x > a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let result = d;
  for (let n = 1; ; n++) {
    const factor = n * (a - n);
    b += 2;
    d = 1 / (factor * d + b || TINY);
    c = b + factor / c || TINY;
    result *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return result * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), in [0, 1]: the chance that a Gamma(a, 1) variable
 * exceeds x. Press et al. 2007, Numerical Recipes, 3rd edition, section 6.2.
 * @param a above 0
 * @param x from 0
 * @throws RangeError when an argument lies outside
 */
export function upperIncompleteGamma(a: number, x: number): number {
  requirePositive('The shape', a);
  requireRange('The argument of the incomplete gamma function', x, 0, Infinity);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? Math.max(0, 1 - lowerSeries(a, x)) : upperFraction(a, x);
}
