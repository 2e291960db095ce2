/** Sum of products of two vectors of one length. */
export function dotProduct(left: ArrayLike<number>, right: ArrayLike<number>): number {
  if (left.length !== right.length) {
    throw new RangeError(`Two vectors of ${left.length} and ${right.length} numbers have no product.`);
  }
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
  return sum;
}

/**
 * Cosine of the angle between two vectors, in [-1, 1]: 1 where they point the same way, 0 at a right angle.
 * A vector of zeros points nowhere and gets 0.
 */
export function cosineSimilarity(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const lengths = Math.sqrt(dotProduct(left, left) * dotProduct(right, right));
  if (lengths === 0) return 0;
  return Math.min(1, Math.max(-1, dotProduct(left, right) / lengths));
}

export interface Neighbour {
  /** Place among the vectors. */
  readonly index: number;
  /** Cosine similarity. */
  readonly similarity: number;
}

/** All other vectors, the most similar one first; ties by index. */
export function nearestNeighbours(vectors: readonly ArrayLike<number>[], index: number): Neighbour[] {
  const target = vectors[index];
  if (target === undefined) {
    throw new RangeError(`There is no vector ${index} among ${vectors.length}.`);
  }
  return vectors
    .map((vector, other) => ({ index: other, similarity: cosineSimilarity(target, vector) }))
    .filter((neighbour) => neighbour.index !== index)
    .sort((a, b) => b.similarity - a.similarity || a.index - b.index);
}
