import { createRng, deriveSeed } from '#lab';
import type { World } from '#world';
import { compose } from '#world/corpus/compose';
import { guestBook } from '#world/documents/guest-book';
import { GUEST_NAMES } from '#world/lexicon/made-up-names';
import { BOOK_ENTRIES, LARGEST_SHARE, OFTEN, type GuestBookSpec } from './spec.ts';

/** One way to say each thing, so that what a model gives a fact is what it gives one sentence. */
export const ONE_PHRASING = { kind: 'few', count: 1 } as const;

export interface Book {
  readonly texts: readonly string[];
  /** Names of the guests, by how often the book mentions them. */
  readonly often: readonly string[];
  readonly once: readonly string[];
  readonly never: readonly string[];
  /** Entries about a guest of this name. */
  mentions(guest: string): number;
}

function shuffled(seed: number): number[] {
  const rng = createRng(seed);
  const order = Array.from({ length: GUEST_NAMES.size }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * Writes a guest book with the share of entries about guests it mentions just once; all others are mentioned `OFTEN` times.
 * As many entries in every book. In no particular order of guests, but not shuffled: training shuffles.
 * @throws RangeError when the share is not one of whole per cents that the book can have
 */
export function writeBook(world: World, { onceShare, seed }: GuestBookSpec): Book {
  const once = Math.round(onceShare * BOOK_ENTRIES);
  if (!(onceShare >= 0 && onceShare <= LARGEST_SHARE) || (BOOK_ENTRIES - once) % OFTEN !== 0)
    throw new RangeError(
      `The share of guests seen once must be 0 to ${LARGEST_SHARE * 100} % in steps of ${(OFTEN / BOOK_ENTRIES) * 100}, not ${onceShare * 100} %.`,
    );
  const order = shuffled(deriveSeed(seed, 'guests'));
  const often = (BOOK_ENTRIES - once) / OFTEN;
  const namesOf = (from: number, to?: number): string[] =>
    order.slice(from, to).map((number) => GUEST_NAMES.name(number));
  const counts = new Map(order.slice(0, once + often).map((number, i) => [number, i < once ? 1 : OFTEN]));
  const byName = new Map([...counts].map(([number, count]) => [GUEST_NAMES.name(number), count]));
  return {
    texts: [...counts].flatMap(([number, count]) =>
      Array.from(
        { length: count },
        (_, i) => compose(world, guestBook(number), ONE_PHRASING, deriveSeed(seed, `${number} ${i}`)).text,
      ),
    ),
    once: namesOf(0, once),
    often: namesOf(once, once + often),
    never: namesOf(once + often),
    mentions: (guest) => byName.get(guest) ?? 0,
  };
}
