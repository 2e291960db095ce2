import { symmetricEigen } from './symmetric-eigen.ts';
import { dotProduct } from './vectors.ts';

export interface PrincipalComponents {
  /** The mean that was taken off every row. */
  readonly mean: Float64Array;
  /** Unit directions of greatest spread, the widest first; the largest entry of each is positive. */
  readonly directions: readonly Float64Array[];
  /** Share of the whole variance along each direction, in [0, 1]. */
  readonly explained: readonly number[];
  /** Coordinates of each row along the directions. */
  readonly scores: readonly Float64Array[];
}

/** An eigenvector and its negative are as good as each other; this makes the choice. */
function fixSign(vector: Float64Array): Float64Array {
  let largest = 0;
  for (let i = 1; i < vector.length; i++) {
    // A little more than larger, so that two entries equal but for rounding leave the choice to the first.
    if (Math.abs(vector[i]!) > Math.abs(vector[largest]!) * (1 + 1e-9)) largest = i;
  }
  return vector[largest]! < 0 ? vector.map((value) => -value) : vector;
}

/**
 * Principal component analysis: the directions along which rows differ most (Pearson 1901). The columns are centred
 * and not scaled.
 * @param rows at least two, all of one length
 * @param count directions wanted, at most the length of a row
 * @throws RangeError when there are too few rows, rows of unequal lengths or too many directions asked for
 */
export function principalComponents(rows: readonly ArrayLike<number>[], count: number): PrincipalComponents {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2) throw new RangeError(`Two rows at least can differ, not ${rows.length}.`);
  if (rows.some((row) => row.length !== width)) throw new RangeError('The rows are of unequal lengths.');
  if (!Number.isInteger(count) || count < 1 || count > width) {
    throw new RangeError(`Rows of ${width} numbers have 1 to ${width} components, not ${count}.`);
  }
  const mean = new Float64Array(width);
  for (const row of rows) for (let i = 0; i < width; i++) mean[i]! += row[i]! / rows.length;
  const centred = rows.map((row) => mean.map((value, i) => row[i]! - value));
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of centred) {
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) covariance[i]![j]! += (row[i]! * row[j]!) / (rows.length - 1);
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) covariance[j]![i] = covariance[i]![j]!;

  const pairs = symmetricEigen(covariance);
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const kept = pairs.slice(0, count);
  const directions = kept.map(({ vector }) => fixSign(vector));
  return {
    mean,
    directions,
    explained: kept.map(({ value }) => (total === 0 ? 0 : Math.max(0, value) / total)),
    scores: centred.map((row) => Float64Array.from(directions, (direction) => dotProduct(row, direction))),
  };
}
