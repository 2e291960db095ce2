import { deriveSeed } from '#lab';
import { STRANGER_NAMES } from '../lexicon/made-up-names.ts';
import type { PhrasingPolicy } from '../grammar/writer.ts';

/** One in this many sums and combinations is kept out of training. */
const ONE_IN = 5;

/**
 * Chosen so that every number to 20 has two to seven withheld partners and every total of a counting story a withheld
 * step, and so that no prefix and no relation is withheld altogether.
 */
const PAIR_SEED = 204;
const COMBINATION_SEED = 146;

const isDrawn = (seed: number, key: string): boolean => deriveSeed(seed, key) % ONE_IN === 0;

/**
 * True for the pairs of numbers, about 20 %, that never meet in a sum of training text: not as a + b, and not as
 * b taken from a + b. Symmetric; the same in every world.
 */
export const isWithheldPair = (a: number, b: number): boolean =>
  isDrawn(PAIR_SEED, `sum ${Math.min(a, b)} ${Math.max(a, b)}`);

/** True for the combinations, about 20 %, of a control prefix and a relation that training text never shows. */
export const isWithheldCombination = (prefix: string, relation: string): boolean =>
  isDrawn(COMBINATION_SEED, `prefix ${prefix} ${relation}`);

/** Splits material once, and gives what each policy permits of it. */
export function permittedBy<T>(
  items: readonly T[],
  isWithheld: (item: T) => boolean,
): (policy: PhrasingPolicy) => readonly T[] {
  const withheld = items.filter(isWithheld);
  const training = items.filter((item) => !isWithheld(item));
  return ({ kind }) => (kind === 'all' ? items : kind === 'withheld' ? withheld : training);
}

const strangers = Array.from({ length: STRANGER_NAMES.size }, (_, i) => STRANGER_NAMES.name(i));

/** Names of people nobody knows: even numbers for training, odd ones withheld from it. */
export const strangersFor = permittedBy(strangers, (name) => STRANGER_NAMES.index(name)! % 2 === 1);

/** What a kind of document may be told beside its context. */
export interface MaterialOptions {
  /**
   * Which sums, names and combinations to use where that differs from the phrasings: withheld sums in familiar words,
   * or familiar names in withheld ones.
   */
  readonly material?: PhrasingPolicy;
}
