import { numberOfWords, numberWords } from './number-words.ts';

/** So many of a thing, as in 'four apples'. */
export interface Amount {
  readonly count: number;
  /** Singular. */
  readonly noun: string;
}

/** 'one apple', 'four apples'; only for nouns whose plural ends in s. */
export function amountWords(count: number, noun: string): string {
  return `${numberWords(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/**
 * Reads 'four apples' back.
 * @throws RangeError when the text is no amount
 */
export function readAmount(text: string): Amount {
  const [words = '', plural = ''] = text.split(' ');
  const count = numberOfWords(words);
  if (count === undefined || plural === '')
    throw new RangeError(`"${text}" is not an amount such as 'four apples'.`);
  return { count, noun: count === 1 ? plural : plural.slice(0, -1) };
}

/** Every amount of a noun from one to `largest`. */
export const amountsOf = (noun: string, largest: number): string[] =>
  Array.from({ length: largest }, (_, i) => amountWords(i + 1, noun));
