import { requireCount } from '../require.ts';

/** A text, split at white space, or tokens. */
type Text = string | readonly (string | number)[];

function ngrams(text: Text, n: number): string[] {
  const tokens = typeof text === 'string' ? text.split(/\s+/u).filter((word) => word !== '') : text;
  return Array.from({ length: Math.max(0, tokens.length - n + 1) }, (_, i) =>
    JSON.stringify(tokens.slice(i, i + n)),
  );
}

/**
 * Different n-grams as a share of all, over the texts together: in [0, 1], 1 where none comes twice. It falls with the amount of
 * text, so compare equal amounts. NaN where no text is n tokens long. Li et al. 2016, arXiv 1510.03055 (distinct-n).
 * @param texts strings, split at white space, or lists of tokens
 * @param n from 1
 */
export function distinctN(texts: readonly Text[], n: number): number {
  requireCount('The length of n-grams', n);
  const all = texts.flatMap((text) => ngrams(text, n));
  return new Set(all).size / all.length;
}

/**
 * The share of a text's n-grams that have come before in it, 1 − distinct-n of that text alone. Welleck et al. 2020, arXiv
 * 1908.04319 (seq-rep-n); times 100 it is Su et al.'s rep-n (2022, arXiv 2202.06417). NaN where it is not n tokens long.
 * @param text a string, split at white space, or a list of tokens
 * @param n from 1
 */
export const repetitionN = (text: Text, n: number): number => 1 - distinctN([text], n);

/**
 * Entropy in nats of how often each of several outcomes was seen: 0 where all are alike, ln k for k outcomes equally often. The
 * plain estimate, which is too low on average where counts are small.
 * @param counts from 0
 */
export function countEntropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce(
    (sum, count) => (count > 0 ? sum - (count / total) * Math.log(count / total) : sum),
    0,
  );
}
