/** An eigenvalue and its unit eigenvector. */
export interface EigenPair {
  readonly value: number;
  readonly vector: Float64Array;
}

const maximumSweeps = 100;

/** Turns rows and columns p and q so that their common entry becomes 0, and the vectors with them. */
function turn(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const off = matrix[p]![q]!;
  if (off === 0) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const row of matrix) {
    const left = row[p]!;
    const right = row[q]!;
    row[p] = cos * left - sin * right;
    row[q] = sin * left + cos * right;
  }
  for (const rows of [matrix, vectors]) {
    const upper = rows[p]!;
    const lower = rows[q]!;
    for (let k = 0; k < upper.length; k++) {
      const left = upper[k]!;
      const right = lower[k]!;
      upper[k] = cos * left - sin * right;
      lower[k] = sin * left + cos * right;
    }
  }
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, the greatest value first, by cyclic Jacobi rotations
 * (Golub & Van Loan 2013, Matrix Computations, section 8.5). Repeatable: the order of rotations is fixed.
 * @param matrix n rows of n numbers; left as it is
 * @throws RangeError when it is not square
 */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): EigenPair[] {
  const size = matrix.length;
  if (matrix.some((row) => row.length !== size)) {
    throw new RangeError('Only a square matrix has eigenvalues.');
  }
  const work = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, i) => new Float64Array(size).fill(1, i, i + 1));
  const scale = work.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0);
  const offDiagonal = (): number =>
    work.reduce(
      (sum, row, i) => sum + row.reduce((part, value, j) => part + (i === j ? 0 : value * value), 0),
      0,
    );
  for (let sweep = 0; sweep < maximumSweeps && offDiagonal() > 1e-24 * scale; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) turn(work, vectors, p, q);
    }
  }
  return vectors.map((vector, i) => ({ value: work[i]![i]!, vector })).sort((a, b) => b.value - a.value);
}
