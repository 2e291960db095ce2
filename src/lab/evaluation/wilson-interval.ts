import { requireConfidence, type Interval } from '../interval.ts';
import { normalQuantile } from '../normal.ts';

/**
 * Wilson's score interval for the share that `successes` of `n` trials were drawn from. Unlike the share plus or minus some
 * standard errors it stays within [0, 1], and says something of 10 successes in 10: [0.72, 1] at 95 %.
 * Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22(158).
 * @param successes whole number from 0 to `n`
 * @param n whole number from 0; without a trial the interval is [0, 1]
 * @param confidence how often such intervals hold the true share, in (0, 1); default 0.95
 * @throws RangeError when a number lies outside
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || successes > n)
    throw new RangeError(`${successes} of ${n} is no count of successes.`);
  requireConfidence(confidence);
  if (n === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / n;
  const shrink = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At 0 and n one end is the share itself, which rounding would miss by a hair.
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - reach),
    high: successes === n ? 1 : Math.min(1, middle + reach),
  };
}
