import { countCharacters } from './text-units.ts';

export interface DuplicateShares {
  /** Share of items that stood there before. */
  readonly items: number;
  /** Share of characters in them. */
  readonly characters: number;
}

/** How much of a list of lines or paragraphs repeats an earlier one; the first of each kind is no duplicate. */
export function duplicateShares(items: readonly string[]): DuplicateShares {
  const seen = new Set<string>();
  let characters = 0;
  let repeated = 0;
  let repeatedCharacters = 0;
  for (const item of items) {
    const length = countCharacters(item);
    characters += length;
    if (seen.has(item)) {
      repeated += 1;
      repeatedCharacters += length;
    }
    seen.add(item);
  }
  if (characters === 0) return { items: 0, characters: 0 };
  return { items: repeated / items.length, characters: repeatedCharacters / characters };
}

/** Share of the words' characters, single spaces between them included, in the n-grams at these places, ascending. */
function coveredShare(words: readonly string[], places: readonly number[], n: number): number {
  const lengths = words.map(countCharacters);
  const total = lengths.reduce((sum, length) => sum + length, 0) + words.length - 1;
  let covered = 0;
  let next = 0;
  for (const place of places) {
    // Where n-grams overlap, what the last one covered is not counted again.
    for (let i = Math.max(place, next); i < place + n; i++) covered += lengths[i]! + (i > place ? 1 : 0);
    next = place + n;
  }
  return covered / total;
}

/** Places of each n-gram, in the order in which they first stand. */
function placesOf(words: readonly string[], n: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ');
    const known = places.get(gram);
    if (known) known.push(i);
    else places.set(gram, [i]);
  }
  return places;
}

/**
 * Share of characters inside the n-gram that occurs most often (of equally frequent ones, the one that covers most);
 * 0 when none occurs twice.
 */
export function topNgramShare(words: readonly string[], n: number): number {
  let count = 2;
  let share = 0;
  for (const places of placesOf(words, n).values()) {
    if (places.length < count) continue;
    const covered = coveredShare(words, places, n);
    share = places.length > count ? covered : Math.max(share, covered);
    count = places.length;
  }
  return share;
}

/** Share of characters inside n-grams that stood there before; characters in several such n-grams count once. */
export function duplicateNgramShare(words: readonly string[], n: number): number {
  const repeats = [...placesOf(words, n).values()].flatMap((places) => places.slice(1));
  return repeats.length === 0
    ? 0
    : coveredShare(
        words,
        repeats.sort((a, b) => a - b),
        n,
      );
}
