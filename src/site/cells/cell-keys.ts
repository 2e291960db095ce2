import { createHash } from 'node:crypto';

/** How much of the hash a key keeps: enough to tell the cells of any lesson apart. */
const KEY_DIGITS = 10;

/**
 * Gives the cells of one page their keys, in order. An exercise's is its id; another cell's comes from its text, so that it
 * stays the same until the author changes that cell. The second of two equal cells gets `-2`.
 */
export function createKeys(): (source: string, exercise: string | null) => string {
  const given = new Map<string, number>();
  return (source, exercise) => {
    const base = exercise ?? createHash('sha256').update(source).digest('hex').slice(0, KEY_DIGITS);
    const times = (given.get(base) ?? 0) + 1;
    given.set(base, times);
    return times === 1 ? base : `${base}-${times}`;
  };
}
