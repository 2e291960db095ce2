/** What one rule measured in a document, and what it allows. */
export interface RuleReading {
  /** Name of the rule, as in the thresholds: `meanWordLength`, `topBigram`. */
  readonly rule: string;
  readonly measured: number;
  readonly threshold: number;
  /** Whether the rule lets pass values from the threshold up or down, with or without the threshold itself. */
  readonly allows: 'at least' | 'at most' | 'more than' | 'less than';
}

export interface Verdict {
  readonly keep: boolean;
  /** The first rule that the document breaks; undefined when it is kept. */
  readonly fired: RuleReading | undefined;
  /** Every rule's reading, in the order in which they are asked. */
  readonly readings: readonly RuleReading[];
}

function isBroken({ measured, threshold, allows }: RuleReading): boolean {
  switch (allows) {
    case 'at least':
      return measured < threshold;
    case 'at most':
      return measured > threshold;
    case 'more than':
      return measured <= threshold;
    case 'less than':
      return measured >= threshold;
  }
}

export function judge(readings: readonly RuleReading[]): Verdict {
  const fired = readings.find(isBroken);
  return { keep: fired === undefined, fired, readings };
}

/** @throws RangeError naming the first threshold that is no number */
export function requireThresholds(thresholds: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(thresholds)) {
    if (typeof value === 'number' && Number.isNaN(value))
      throw new RangeError(`The threshold ${name} must be a number.`);
  }
}
