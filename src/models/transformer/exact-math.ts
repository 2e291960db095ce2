/**
 * Elementary functions from IEEE additions and multiplications alone. JavaScript leaves the last bits of
 * Math.exp, Math.log, Math.sin and Math.cos to the engine; weights that must repeat to the byte anywhere
 * cannot pass through them.
 */

/** e^x for |x| ≤ 700, relative error below 1e-14: a Taylor series after halving the argument, then squaring back. */
export function exactExp(x: number): number {
  let halvings = 0;
  let small = x;
  while (Math.abs(small) > 0.5) {
    small /= 2;
    halvings++;
  }
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 18; n++) {
    term *= small / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum *= sum;
  return sum;
}

/** ln x for x > 0: halve or double into [0.7, 1.4), then 2·artanh((m − 1)/(m + 1)). */
export function exactLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 1.4; exponent++) mantissa /= 2;
  for (; mantissa < 0.7; exponent--) mantissa *= 2;
  const t = (mantissa - 1) / (mantissa + 1);
  let power = t;
  let sum = 0;
  for (let n = 1; n <= 41; n += 2) {
    sum += power / n;
    power *= t * t;
  }
  return 2 * sum + exponent * Math.LN2;
}

/** sin and cos of an angle of at most a few thousand radians, absolute error below 1e-12. */
export function exactSinCos(angle: number): { readonly sin: number; readonly cos: number } {
  const turn = 2 * Math.PI;
  const x = angle - turn * Math.round(angle / turn);
  let term = 1;
  let cos = 1;
  let sin = 0;
  for (let n = 1; n <= 30; n++) {
    term *= x / n;
    const signed = (n >> 1) % 2 === 0 ? term : -term;
    if (n % 2 === 0) cos += signed;
    else sin += signed;
  }
  return { sin, cos };
}

/** base^n for a whole n ≥ 0 by repeated squaring. */
export function exactPower(base: number, n: number): number {
  let result = 1;
  let square = base;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
