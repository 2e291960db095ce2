/** @throws RangeError naming the quantity, unless it is a probability */
export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be a probability, not ${value}.`);
}
