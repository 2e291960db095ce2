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

/** |a ∩ b| / |a ∪ b|, in [0, 1]; two empty sets are alike: 1. Of a list, each item counts once. */
export function jaccard<Item>(a: Iterable<Item>, b: Iterable<Item>): number {
  const [first, second] = [asSet(a), asSet(b)];
  if (first.size === 0 && second.size === 0) return 1;
  let shared = 0;
  for (const item of first) if (second.has(item)) shared += 1;
  return shared / (first.size + second.size - shared);
}

const asSet = <Item>(items: Iterable<Item>): ReadonlySet<Item> =>
  items instanceof Set ? (items as ReadonlySet<Item>) : new Set(items);
