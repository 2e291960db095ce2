/** Two ends of an interval, `low <= high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** @throws RangeError unless the confidence lies between 0 and 1 */
export function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`The confidence must lie between 0 and 1, not at ${confidence}.`);
}
