import { softmax, type Rng } from '#lab';
import fc from 'fast-check';

/** A distribution over that many outcomes, from flat to peaked. */
export const randomDistribution = (size: number, rng: Rng): Float64Array =>
  softmax(Array.from({ length: size }, () => 4 * rng()));

export const distributions = (count: number): fc.Arbitrary<Float64Array[]> =>
  fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(
      fc
        .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size })
        .map((logits) => softmax(logits)),
      { minLength: count, maxLength: count },
    ),
  );
