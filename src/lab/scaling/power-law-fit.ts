import { requirePositive } from '../require.ts';

export interface PowerLaw {
  /** y = coefficient · x^exponent. */
  readonly coefficient: number;
  readonly exponent: number;
  /** Infinity for two points, which leave nothing over to judge by. */
  readonly exponentStandardError: number;
  /** Of ln coefficient; Infinity for two points. */
  readonly logCoefficientStandardError: number;
  /** Of ln y about the line, with n − 2 degrees of freedom; 0 for two points. */
  readonly residualStandardDeviation: number;
}

/**
 * The power law through points by least squares of ln y on ln x, with the classical standard errors: they take the
 * scatter about the line for the only error.
 * @param xs above 0, of two different values at least
 * @param ys above 0, one for each x
 * @throws RangeError when there are fewer than two points, no two different x, or a value not finite and above 0
 */
export function powerLawFit(xs: ArrayLike<number>, ys: ArrayLike<number>): PowerLaw {
  const n = xs.length;
  if (ys.length !== n) throw new RangeError(`${n} values of x and ${ys.length} of y do not pair up.`);
  if (n < 2) throw new RangeError(`A power law needs two points at least, not ${n}.`);
  const logX = Float64Array.from(xs, (x) => {
    requirePositive('x', x);
    return Math.log(x);
  });
  const logY = Float64Array.from(ys, (y) => {
    requirePositive('y', y);
    return Math.log(y);
  });
  const meanX = logX.reduce((sum, x) => sum + x, 0) / n;
  const meanY = logY.reduce((sum, y) => sum + y, 0) / n;
  let spread = 0;
  let shared = 0;
  for (let i = 0; i < n; i++) {
    spread += (logX[i]! - meanX) ** 2;
    shared += (logX[i]! - meanX) * (logY[i]! - meanY);
  }
  if (new Set(logX).size < 2) throw new RangeError('A power law needs two different values of x at least.');
  const exponent = shared / spread;
  const intercept = meanY - exponent * meanX;
  const squares = logX.reduce((sum, x, i) => sum + (logY[i]! - intercept - exponent * x) ** 2, 0);
  const variance = n > 2 ? squares / (n - 2) : Infinity;
  return {
    coefficient: Math.exp(intercept),
    exponent,
    exponentStandardError: Math.sqrt(variance / spread),
    logCoefficientStandardError: Math.sqrt(variance * (1 / n + meanX ** 2 / spread)),
    residualStandardDeviation: n > 2 ? Math.sqrt(variance) : 0,
  };
}
