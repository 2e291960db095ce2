const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/**
 * A whole number from 0 to 99 in English words: 'zero', 'seven', 'forty-two'.
 * @throws RangeError outside that range
 */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) {
    throw new RangeError(`Numbers in words reach from 0 to 99; ${value} is outside.`);
  }
  if (value < SMALL.length) return SMALL[value]!;
  const tens = TENS[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? tens : `${tens}-${SMALL[value % 10]}`;
}

const values = new Map(Array.from({ length: 100 }, (_, value) => [numberWords(value), value]));

/** The number from 0 to 99 that the words say; undefined when they say none. */
export const numberOfWords = (words: string): number | undefined => values.get(words);
