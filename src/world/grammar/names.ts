import type { World } from '../facts/world.ts';
import { GUEST_NAMES, STRANGER_NAMES, genderOfNumber } from '../lexicon/made-up-names.ts';
import { tokenizeWords } from './template.ts';
import { FEMALE_NAMES, MALE_NAMES, SURNAMES, type Gender } from '../lexicon/names.ts';

/** Whom a name may mean. Ids of people are their full names; those of everybody else are the name as written. */
export interface NameIndex {
  /** Ids that one or two words may stand for: several for a first name the full world gives to many. */
  candidates(name: string): readonly string[];
  /** Residents, guests and strangers that a text names beyond doubt, in order. */
  mentioned(text: string): readonly string[];
  /** Undefined for somebody the world has never heard of. */
  gender(id: string): Gender | undefined;
  /** True for people of the world; guests, strangers and inventions are nobody. */
  isResident(id: string): boolean;
  /** True for those whose names the guest book holds. */
  isGuest(id: string): boolean;
}

const firstNames = new Set<string>([...FEMALE_NAMES, ...MALE_NAMES]);
const surnames = new Set<string>(SURNAMES);

const genderOfFirstName = (name: string): Gender | undefined => {
  if ((FEMALE_NAMES as readonly string[]).includes(name)) return 'female';
  return firstNames.has(name) ? 'male' : undefined;
};

/**
 * @param isWord tells whether a capitalised word is one of the world's own words; any other may be a name
 */
export function createNameIndex(world: World, isWord: (word: string) => boolean): NameIndex {
  const residents = new Map(world.people.map((person) => [person.id, person]));
  const byFirstName = Map.groupBy(world.people, (person) => person.firstName);
  const isKnown = (name: string): boolean =>
    residents.has(name) || GUEST_NAMES.index(name) !== undefined || STRANGER_NAMES.index(name) !== undefined;
  return {
    mentioned(text) {
      const words = tokenizeWords(text).map((word) => word.replace(/'s$/, ''));
      return words.flatMap((word, i) => [`${word} ${words[i + 1] ?? ''}`, word].filter(isKnown));
    },
    candidates(name) {
      const [first = '', second] = name.split(' ');
      if (second !== undefined) return firstNames.has(first) && surnames.has(second) ? [name] : [];
      const known = byFirstName.get(first);
      if (known) return known.map((person) => person.id);
      return /^\p{Lu}\p{Ll}+$/u.test(first) && !isWord(first) && !surnames.has(first) ? [first] : [];
    },
    gender(id) {
      const resident = residents.get(id);
      if (resident) return resident.gender;
      const number = GUEST_NAMES.index(id) ?? STRANGER_NAMES.index(id);
      return number === undefined ? genderOfFirstName(id.split(' ')[0]!) : genderOfNumber(number);
    },
    isResident: (id) => residents.has(id),
    isGuest: (id) => GUEST_NAMES.index(id) !== undefined,
  };
}
