/** Digits from one to another, as a class. */
const digits = (from: string, to: string): string => (from === to ? from : `[${from}-${to}]`);
const anyDigits = (count: number): string => (count === 0 ? '' : `[0-9]{${count}}`);

/** Numbers of equally many digits, from the one to the other. */
function sameLength(low: string, high: string): string[] {
  if (low === '') return [''];
  const rest = low.length - 1;
  if (low[0] === high[0]) return sameLength(low.slice(1), high.slice(1)).map((tail) => low[0]! + tail);
  const parts: string[] = [];
  let from = Number(low[0]);
  let to = Number(high[0]);
  if (/[1-9]/u.test(low.slice(1))) {
    parts.push(...sameLength(low.slice(1), '9'.repeat(rest)).map((tail) => low[0]! + tail));
    from++;
  }
  const upper: string[] = [];
  if (/[0-8]/u.test(high.slice(1))) {
    upper.push(...sameLength('0'.repeat(rest), high.slice(1)).map((tail) => high[0]! + tail));
    to--;
  }
  if (from <= to) parts.push(digits(String(from), String(to)) + anyDigits(rest));
  return [...parts, ...upper];
}

function naturalNumbers(low: number, high: number): string[] {
  const parts: string[] = [];
  const longest = String(high).length;
  for (let length = String(low).length; length <= longest; length++) {
    const from = Math.max(low, length === 1 ? 0 : 10 ** (length - 1));
    const to = Math.min(high, 10 ** length - 1);
    parts.push(...sameLength(String(from), String(to)));
  }
  return parts;
}

/**
 * A regular expression for the whole numbers from the one to the other, both included, without leading zeros and without −0.
 * @throws RangeError unless both are safe whole numbers, in order
 */
export function integerRangeRegex(low: number, high: number): string {
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low > high)
    throw new RangeError(`There are no whole numbers from ${low} to ${high}.`);
  const negative = low < 0 ? naturalNumbers(Math.max(1, -high), -low).map((part) => `-${part}`) : [];
  const natural = high >= 0 ? naturalNumbers(Math.max(0, low), high) : [];
  return `(?:${[...negative, ...natural].join('|')})`;
}
