/** @throws RangeError naming the quantity, unless it is a finite number above 0 */
export function requirePositive(name: string, value: number): void {
  if (value > 0 && Number.isFinite(value)) return;
  throw new RangeError(`${name} must be a finite number above 0, not ${value}.`);
}

/** @throws RangeError naming the quantity, unless it is a whole number and at least `least` */
export function requireCount(name: string, value: number, least = 1): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${name} must be a whole number from ${least} upwards, not ${value}.`);
}

/** @throws RangeError naming the quantity, unless it lies between the bounds, both included */
export function requireRange(name: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return;
  throw new RangeError(`${name} must lie in [${low}, ${high}], not at ${value}.`);
}

/** @throws RangeError naming the quantity, unless it lies in (0, high] */
export function requireAboveZero(name: string, value: number, high: number): void {
  if (value > 0 && value <= high) return;
  throw new RangeError(`${name} must lie in (0, ${high}], not at ${value}.`);
}

/** @throws RangeError naming the quantities, unless there are as many of the one as of the other */
export function requireSameLength(name: string, found: number, wanted: number): void {
  if (found === wanted) return;
  throw new RangeError(`${name} must come in equal numbers, not ${found} beside ${wanted}.`);
}
