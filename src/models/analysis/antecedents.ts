import { FEMALE_NAMES, MALE_NAMES } from '#world/lexicon/names';
import type { Tokenizer } from '../tokenizer.ts';

const pronouns = {
  female: ['She', 'she', 'Her', 'her'],
  male: ['He', 'he', 'His', 'his', 'him'],
} as const;

/**
 * Finds whom the pronouns of a text of the world stand for: the nearest name before them of their gender. Gives for
 * each pronoun's place the places where that name was written before.
 */
export function antecedentFinder(
  tokenizer: Pick<Tokenizer, 'encode'>,
): (ids: readonly number[]) => Map<number, number[]> {
  const single = (words: readonly string[]): Set<number> =>
    new Set(
      words.flatMap((word) => {
        const ids = tokenizer.encode(word, { special: false });
        return ids.length === 1 ? ids : [];
      }),
    );
  const genders = [
    { names: single(FEMALE_NAMES), pronouns: single(pronouns.female) },
    { names: single(MALE_NAMES), pronouns: single(pronouns.male) },
  ];
  return (ids) => {
    const found = new Map<number, number[]>();
    ids.forEach((id, place) => {
      const gender = genders.find((one) => one.pronouns.has(id));
      if (gender === undefined) return;
      const name = ids.slice(0, place).findLast((before) => gender.names.has(before));
      if (name === undefined) return;
      found.set(
        place,
        ids.slice(0, place).flatMap((before, at) => (before === name ? [at] : [])),
      );
    });
    return found;
  };
}
