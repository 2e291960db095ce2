import { createRng } from '#lab/rng';

/**
 * Items in another order than the one they are written in, the same at every visit.
 * @param seed any text: the question's id
 */
export function scramble<Item>(items: readonly Item[], seed: string): Item[] {
  if (items.length < 2) return [...items];
  let hash = 2166136261;
  for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619) >>> 0;
  const rng = createRng(hash);
  const scrambled = [...items];
  do {
    for (let last = scrambled.length - 1; last > 0; last -= 1) {
      const other = Math.floor(rng() * (last + 1));
      [scrambled[last], scrambled[other]] = [scrambled[other]!, scrambled[last]!];
    }
  } while (scrambled.every((item, index) => item === items[index]));
  return scrambled;
}
