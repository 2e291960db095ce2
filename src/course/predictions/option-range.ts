/** The numbers an option stands for, both ends among them. */
export interface OptionRange {
  readonly low: number;
  readonly high: number;
}

const number = String.raw`(-?\d[\d,]*(?:\.\d+)?|none)`;
const read = (written: string): number => (written === 'none' ? 0 : Number(written.replaceAll(',', '')));

/** How an option may begin, and the numbers it then stands for. What follows is a unit. */
const patterns: readonly (readonly [RegExp, (numbers: readonly number[]) => OptionRange])[] = [
  [new RegExp(`^(?:more than|over|above) ${number}`), ([n]) => ({ low: nextAbove(n!), high: Infinity })],
  [
    new RegExp(`^(?:fewer than|less than|under|below) ${number}`),
    ([n]) => ({ low: -Infinity, high: nextBelow(n!) }),
  ],
  [new RegExp(`^(?:at least) ${number}`), ([n]) => ({ low: n!, high: Infinity })],
  [new RegExp(`^(?:at most|up to) ${number}`), ([n]) => ({ low: -Infinity, high: n! })],
  [new RegExp(`^${number} or more`), ([n]) => ({ low: n!, high: Infinity })],
  [new RegExp(`^${number} or (?:fewer|less)`), ([n]) => ({ low: -Infinity, high: n! })],
  [
    new RegExp(`^${number}(?: (?:to|or) |–)${number}`),
    ([a, b]) => ({ low: Math.min(a!, b!), high: Math.max(a!, b!) }),
  ],
  [new RegExp(`^(?:(?:all|exactly|only) )?${number}`), ([n]) => ({ low: n!, high: n! })],
];

// An open end leaves its own number out: the smallest distance will do, since outcomes are counts or measured.
const nextAbove = (value: number): number => value + Number.EPSILON * Math.max(1, Math.abs(value)) * 4;
const nextBelow = (value: number): number => value - Number.EPSILON * Math.max(1, Math.abs(value)) * 4;

/**
 * Reads the numbers that an option stands for from its words: `4`, `all 5`, `1 or none`, `2 or 3`, `10 to 20 %`,
 * `more than 3`, `5 or more`. Null for an option in words.
 */
export function optionRange(option: string): OptionRange | null {
  const words = option.trim().toLowerCase();
  for (const [pattern, range] of patterns) {
    const found = pattern.exec(words);
    // `5th` and `3D` are no numbers.
    if (found !== null && !/^[\w.]/.test(words.slice(found[0].length)))
      return range(found.slice(1).map((written) => read(written)));
  }
  return null;
}

/** The option that an outcome means: the one of the same words, or the one whose numbers hold it. Null when none does. */
export function optionOf(options: readonly string[], outcome: number | string): string | null {
  if (typeof outcome === 'string') return options.includes(outcome) ? outcome : null;
  const holds = (option: string): boolean => {
    const range = optionRange(option);
    return range !== null && outcome >= range.low && outcome <= range.high;
  };
  return options.find(holds) ?? null;
}
