import { FEMALE_NAMES, MALE_NAMES, SURNAMES, type Gender } from '../lexicon/names.ts';
import type { WorldSize } from '../lexicon/lexicon.ts';

export interface Person {
  readonly id: string;
  readonly firstName: string;
  /** The full world's people have one; the pocket world's have not. */
  readonly surname?: string;
  readonly gender: Gender;
}

/** People of the two worlds. The full world's first 60 are the pocket world's, with surnames. */
export const PEOPLE_COUNT: Readonly<Record<WorldSize, number>> = { pocket: 60, full: 600 };

const FIRST_NAMES = FEMALE_NAMES.flatMap((female, i) => [
  { firstName: female, gender: 'female' as const },
  { firstName: MALE_NAMES[i]!, gender: 'male' as const },
]);

/**
 * The `index`-th person: genders alternate, first names recur every 60. Neighbours, who are siblings, share a
 * surname, and the stride from one generation to the next keeps each full name unique.
 */
function person(index: number, size: WorldSize): Person {
  const first = FIRST_NAMES[index % FIRST_NAMES.length]!;
  if (size === 'pocket') return { id: first.firstName, ...first };
  const generation = Math.floor(index / FIRST_NAMES.length);
  const surname =
    SURNAMES[(generation * 2 + Math.floor((index % FIRST_NAMES.length) / 2) * 3) % SURNAMES.length]!;
  return { id: `${first.firstName} ${surname}`, ...first, surname };
}

function createPeople(size: WorldSize): readonly Person[] {
  return Array.from({ length: PEOPLE_COUNT[size] }, (_, i) => person(i, size));
}

interface Rung {
  /** Times that each ladder relation of each person on this rung is stated. */
  readonly mentions: number;
  readonly people: readonly Person[];
}

export interface Population {
  readonly people: readonly Person[];
  /** Those mentioned by Zipf's law, most mentioned first; they never stand on the ladder. */
  readonly zipf: readonly Person[];
  readonly ladder: readonly Rung[];
}

/** Where the ladder begins among the people, how many stand on a rung, and the rungs. */
const LADDERS: Readonly<Record<WorldSize, { start: number; perRung: number; rungs: readonly number[] }>> = {
  pocket: { start: 36, perRung: 4, rungs: [0, 1, 3, 10, 30, 100] },
  full: { start: 60, perRung: 20, rungs: [0, 1, 3, 10, 30, 100, 300, 1000] },
};

export function createPopulation(size: WorldSize): Population {
  const people = createPeople(size);
  const { start, perRung, rungs } = LADDERS[size];
  const ladder = rungs.map((mentions, i) => ({
    mentions,
    people: people.slice(start + i * perRung, start + (i + 1) * perRung),
  }));
  const end = start + rungs.length * perRung;
  return { people, ladder, zipf: [...people.slice(0, start), ...people.slice(end)] };
}
