import { requireConfidence, type Interval } from '../interval.ts';
import { requireCount } from '../require.ts';

/**
 * The chance that a Student variable lies within `t` of 0, by the finite series for whole degrees of freedom.
 * Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 * @param t from 0
 * @param degreesOfFreedom a whole number from 1
 */
export function studentWithin(t: number, degreesOfFreedom: number): number {
  requireCount('Degrees of freedom', degreesOfFreedom);
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom));
  const cosine = Math.cos(angle) ** 2;
  const isOdd = degreesOfFreedom % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let k = isOdd ? 2 : 1; k <= degreesOfFreedom - 3; k += 2) {
    term *= (cosine * k) / (k + 1);
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The `t` within which a Student variable lies with this chance: 2.776 for 0.95 and 4 degrees of freedom. */
export function studentReach(confidence: number, degreesOfFreedom: number): number {
  requireConfidence(confidence);
  let low = 0;
  let high = 1;
  while (studentWithin(high, degreesOfFreedom) < confidence) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, degreesOfFreedom) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface MeanInterval extends Interval {
  readonly mean: number;
}

/**
 * The mean of a few repetitions, such as one a seed, with Student's interval (1908, "The probable error of a mean").
 * @param confidence in (0, 1); default 0.95
 * @throws RangeError when there are fewer than two values
 */
export function meanInterval(values: readonly number[], confidence = 0.95): MeanInterval {
  const n = values.length;
  if (n < 2) throw new RangeError(`An interval takes two values at least, not ${n}.`);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const reach = studentReach(confidence, n - 1) * Math.sqrt(variance / n);
  return { mean, low: mean - reach, high: mean + reach };
}
