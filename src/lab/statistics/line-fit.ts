import { requireSameLength } from '../require.ts';

export interface LineFit {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The line through points by least squares.
 * @throws RangeError when the lengths differ or there are not two different x
 */
export function lineFit(xs: readonly number[], ys: readonly number[]): LineFit {
  requireSameLength('x and y', xs.length, ys.length);
  if (new Set(xs).size < 2) throw new RangeError('A line needs two different values of x at least.');
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const shared = xs.reduce((sum, x, i) => sum + (x - meanX) * (ys[i]! - meanY), 0);
  const slope = shared / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return { slope, intercept: meanY - slope * meanX };
}
