import type { World } from '#world';
import { grammarOf } from '#world/grammar/grammar';

/**
 * Whether a change of a text's letters keeps what it asks: `kept` where it still names the same people, `other` where it names
 * somebody else of the world, so that another answer would be right, `lost` where a name is spoilt and stands for nobody.
 */
export type Meaning = 'kept' | 'lost' | 'other';

export const MEANINGS: readonly Meaning[] = ['kept', 'lost', 'other'];

/** @param world null where it is not known: then no names are known either, and every change counts as `kept` */
export function meaningOf(world: World | null, before: string, after: string): Meaning {
  if (world === null) return 'kept';
  const { names } = grammarOf(world);
  const was = names.mentioned(before);
  if (names.mentioned(after).some((name) => !was.includes(name))) return 'other';
  const words = wordsOf(after);
  return was.every((name) => words.includes(wordsOf(name))) ? 'kept' : 'lost';
}

/** Its words between single spaces, whatever their case: `Mara’s hat` has ` mara s hat `. */
const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
