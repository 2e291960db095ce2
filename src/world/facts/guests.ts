import { createRng, deriveSeed } from '#lab';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { GUEST_NAMES } from '../lexicon/made-up-names.ts';
import type { Fact } from './relations.ts';
import type { World } from './world.ts';

const dates = lexiconOf('full').date.map((entry) => entry.id);

/**
 * The day a guest came, one of 336, each as likely as any other; undefined for a name the guest book does not hold.
 * Guests are too many to list among the world's facts, so this function is the fact.
 * @param worldSeed the seed of the world whose guest book it is
 */
export function arrivalOf(worldSeed: number, guest: string): string | undefined {
  if (GUEST_NAMES.index(guest) === undefined) return undefined;
  const rng = createRng(deriveSeed(worldSeed, `guest ${guest}`));
  return dates[Math.floor(rng() * dates.length)]!;
}

/**
 * What the guest book says of its guest with this number.
 * @throws RangeError when there are not so many guests
 */
export function guestFact(world: World, index: number): Fact {
  if (!(Number.isInteger(index) && index >= 0 && index < GUEST_NAMES.size)) {
    throw new RangeError(`Guests are numbered from 0 to ${GUEST_NAMES.size - 1}; ${index} is none of them.`);
  }
  const subject = GUEST_NAMES.name(index);
  return { relation: 'arrival', subject, value: world.value('arrival', subject)! };
}
