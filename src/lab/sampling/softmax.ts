import { requireRange } from '../require.ts';

/** Index of the first of the greatest values. */
export function indexOfMaximum(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/**
 * Probabilities proportional to e^(logit / temperature), in natural units. At temperature 0 all mass goes to the
 * first of the greatest logits. A logit of −Infinity has probability 0.
 * @throws RangeError when the temperature is below 0
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  requireRange('The temperature', temperature, 0, Number.MAX_VALUE);
  const result = new Float64Array(logits.length);
  if (logits.length === 0) return result;
  const best = indexOfMaximum(logits);
  if (temperature === 0) {
    result[best] = 1;
    return result;
  }
  let total = 0;
  for (let i = 0; i < result.length; i++) {
    const weight = Math.exp((logits[i]! - logits[best]!) / temperature);
    result[i] = weight;
    total += weight;
  }
  return result.map((weight) => weight / total);
}

/** Entropy in nats. */
export function entropy(probs: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < probs.length; i++) {
    const p = probs[i]!;
    if (p > 0) sum -= p * Math.log(p);
  }
  return sum;
}
