import { requireCount } from '../require.ts';
import { plainWords } from './text-units.ts';

/**
 * The set of a text's word n-grams, without case and punctuation (Broder 1997, On the resemblance and containment of
 * documents). A text of fewer words is one shingle, an empty text none.
 * @param n words in a shingle; FineWeb and Lee et al. 2022 take 5
 * @throws RangeError when n is not a whole number above 0
 */
export function shingles(text: string, n = 5): Set<string> {
  requireCount('The words in a shingle', n);
  const words = plainWords(text);
  if (words.length === 0) return new Set();
  const count = Math.max(1, words.length - n + 1);
  return new Set(Array.from({ length: count }, (_, i) => words.slice(i, i + n).join(' ')));
}

/** |a ∩ b| / |a ∪ b|, in [0, 1]; two empty sets are alike: 1. */
export function jaccard<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / (a.size + b.size - shared);
}
