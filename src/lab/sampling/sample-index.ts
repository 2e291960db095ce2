import type { Rng } from '../rng.ts';

/** A token drawn with these probabilities; one random number is used. */
export function sampleIndex(probs: ArrayLike<number>, rng: Rng): number {
  let left = rng();
  let last = 0;
  for (let i = 0; i < probs.length; i++) {
    const p = probs[i]!;
    if (p <= 0) continue;
    last = i;
    left -= p;
    if (left < 0) return i;
  }
  return last;
}
