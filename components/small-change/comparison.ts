import type { Comparison, RecordedPrompt } from './recorded.ts';

/** Tokens of a comparison that are listed by name. */
export const LISTED = 8;

/** The smallest flip that was found of a recorded prompt. */
export function recordedComparison({ prompt, changed, search, compared }: RecordedPrompt): Comparison {
  return {
    before: prompt,
    after: changed,
    meaning: compared.meaning,
    divergence: search.smallest.find(({ text }) => text === changed)!.divergence,
    first: compared.before,
    second: compared.after,
    tokens: compared.tokens,
  };
}

export const isFlip = ({ first, second }: Pick<Comparison, 'first' | 'second'>): boolean =>
  first.likeliest !== second.likeliest;

/** Probabilities as long as the vocabulary, from those that are listed: the others share what is left. */
export function wholeDistribution(
  { tokens }: Pick<Comparison, 'tokens'>,
  side: 'before' | 'after',
  vocabularySize: number,
): Float64Array {
  const left = Math.max(0, 1 - tokens.reduce((sum, token) => sum + token[side], 0));
  const whole = new Float64Array(vocabularySize).fill(left / (vocabularySize - tokens.length));
  for (const token of tokens) whole[token.id] = token[side];
  return whole;
}

/** Where two texts differ: what they share at both ends, and what stands between. */
export function changedPart(before: string, after: string): Record<'head' | 'was' | 'is' | 'tail', string> {
  const [a, b] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return {
    head: a.slice(0, head).join(''),
    was: a.slice(head, a.length - tail).join(''),
    is: b.slice(head, b.length - tail).join(''),
    tail: b.slice(b.length - tail).join(''),
  };
}
