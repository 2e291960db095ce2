import type { Gender } from './names.ts';

/**
 * An open supply of names nobody in the world bears. A name and its number determine each other, so a
 * checker can recognise one without a list. `guest` names sign the guest book; `stranger` names appear in notes,
 * those with even numbers in training and those with odd numbers only in tests.
 */
export interface NameSupply {
  readonly size: number;
  name(index: number): string;
  /** The number of a name, or undefined when the supply does not hold it. */
  index(name: string): number | undefined;
}

function syllableNames(
  starts: readonly string[],
  middles: readonly string[],
  ends: readonly string[],
): NameSupply {
  const size = starts.length * middles.length * ends.length;
  const name = (index: number): string => {
    const middle = Math.floor(index / starts.length) % middles.length;
    const end = Math.floor(index / (starts.length * middles.length)) % ends.length;
    // Shifted by middle and end, so that even and odd numbers share all their syllables.
    const start = (index + middle + end) % starts.length;
    return starts[start]! + middles[middle]! + ends[end]!;
  };
  const numbers = new Map(Array.from({ length: size }, (_, i) => [name(i), i]));
  if (numbers.size !== size) throw new Error('Two numbers of a name supply give the same name.');
  return { size, name, index: (text) => numbers.get(text) };
}

/** 8,000 names such as 'Sotaros': enough for one-off visitors of a long corpus. */
export const GUEST_NAMES = syllableNames(
  [
    'Ba',
    'Ce',
    'Da',
    'Fe',
    'Ga',
    'Ho',
    'Ja',
    'Ke',
    'Lo',
    'Mi',
    'Ne',
    'Pa',
    'Qua',
    'Re',
    'So',
    'Ti',
    'Vo',
    'Wa',
    'Ya',
    'Zo',
  ],
  [
    'ba',
    'co',
    'di',
    'fo',
    'ga',
    'hu',
    'jo',
    'ki',
    'la',
    'mo',
    'ni',
    'po',
    'ri',
    'su',
    'ta',
    've',
    'wi',
    'xa',
    'yo',
    'zu',
  ],
  [
    'bel',
    'ciss',
    'dan',
    'fer',
    'gor',
    'lan',
    'mer',
    'nak',
    'pell',
    'quin',
    'ros',
    'sim',
    'tan',
    'vor',
    'wen',
    'x',
    'yal',
    'zad',
    'rim',
    'kos',
  ],
);

/** 900 names of two syllables, such as 'Halik', for people a note tells of. */
export const STRANGER_NAMES = syllableNames(
  [
    'Bal',
    'Fal',
    'Gal',
    'Hal',
    'Lal',
    'Nal',
    'Ral',
    'Sal',
    'Tal',
    'Wal',
    'Bol',
    'Fol',
    'Gol',
    'Hol',
    'Mol',
    'Nol',
    'Sol',
    'Tol',
    'Wol',
    'Bor',
    'Gor',
    'Lor',
    'Nor',
    'Tor',
    'Wor',
    'Bir',
    'Fir',
    'Gir',
    'Nir',
    'Tir',
  ],
  [''],
  [
    'en',
    'un',
    'om',
    'ir',
    'ik',
    'il',
    'ak',
    'ot',
    'od',
    'in',
    'an',
    'et',
    'ith',
    'ut',
    'ig',
    'or',
    'ol',
    'ven',
    'ber',
    'orn',
    'ay',
    'und',
    'ond',
    'ind',
    'ist',
    'ost',
    'ast',
    'ust',
    'and',
    'ell',
  ],
);

/** Made-up people are of either gender by their number, so that pronouns can be checked. */
export const genderOfNumber = (index: number): Gender =>
  Math.floor(index / 2) % 2 === 0 ? 'female' : 'male';
