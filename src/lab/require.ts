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
