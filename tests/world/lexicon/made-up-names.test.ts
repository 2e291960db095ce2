import { describe, expect, test } from 'vitest';
import { GUEST_NAMES, STRANGER_NAMES, genderOfNumber } from '#world/lexicon/made-up-names';
import { FEMALE_NAMES, MALE_NAMES, SURNAMES } from '#world/lexicon/names';

const namesOf = (supply: typeof GUEST_NAMES): string[] =>
  Array.from({ length: supply.size }, (_, i) => supply.name(i));

describe('made-up names', () => {
  test('are all different, read back, and belong to nobody else', () => {
    expect(GUEST_NAMES.size).toBe(8000);
    expect(STRANGER_NAMES.size).toBe(900);
    const all = [
      ...namesOf(GUEST_NAMES),
      ...namesOf(STRANGER_NAMES),
      ...FEMALE_NAMES,
      ...MALE_NAMES,
      ...SURNAMES,
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const supply of [GUEST_NAMES, STRANGER_NAMES]) {
      expect(namesOf(supply).map((name) => supply.index(name))).toEqual(namesOf(supply).map((_, i) => i));
    }
  });

  test('withheld strangers are made of the syllables of familiar ones', () => {
    const parts = (parity: number, part: RegExp) =>
      new Set(
        namesOf(STRANGER_NAMES)
          .filter((_, i) => i % 2 === parity)
          .map((name) => part.exec(name)![0]),
      );
    for (const part of [/^.../, /(?<=^...).+/]) expect(parts(0, part)).toEqual(parts(1, part));
  });

  test('are women and men in equal parts, among withheld ones too', () => {
    const women = (parity: number) =>
      namesOf(STRANGER_NAMES).filter((_, i) => i % 2 === parity && genderOfNumber(i) === 'female').length;
    expect([women(0), women(1)]).toEqual([225, 225]);
  });
});
