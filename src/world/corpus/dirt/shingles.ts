/** Word n-grams of a text, without case and punctuation; a text shorter than n words is one shingle. */
export function wordShingles(text: string, n = 5): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = Math.max(1, words.length - n + 1);
  return new Set(Array.from({ length: count }, (_, i) => words.slice(i, i + n).join(' ')));
}

/** |a ∩ b| / |a ∪ b| of two sets, in [0, 1]; they are not both empty. */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of left) if (right.has(shingle)) shared += 1;
  return shared / (left.size + right.size - shared);
}

/** Jaccard similarity of the two texts' word 5-grams. */
export const shingleJaccard = (a: string, b: string): number => jaccard(wordShingles(a), wordShingles(b));
