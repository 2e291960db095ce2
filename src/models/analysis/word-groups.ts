import { lexiconOf, type WorldSize } from '#world/lexicon/lexicon';
import { FEMALE_NAMES, MALE_NAMES } from '#world/lexicon/names';
import { numberWords } from '#world/lexicon/number-words';
import type { Tokenizer } from '../tokenizer.ts';

/** Words of one kind, each a token of its own. */
export interface WordGroup {
  readonly label: string;
  readonly ids: readonly number[];
}

const mostWords = 10;

/** The tokens of some kinds of words a model has read about: at most ten of each kind, longer words left out. */
export function wordGroups(tokenizer: Pick<Tokenizer, 'encode'>, size: WorldSize): WordGroup[] {
  const lexicon = lexiconOf(size);
  const words = (category: 'town' | 'animal' | 'weekday' | 'colour'): string[] =>
    lexicon[category].map(({ id }) => id);
  const kinds: [string, readonly string[]][] = [
    ['towns', words('town')],
    ['women', FEMALE_NAMES],
    ['men', MALE_NAMES],
    ['animals', words('animal')],
    ['weekdays', words('weekday')],
    ['numbers', Array.from({ length: mostWords }, (_, i) => numberWords(i + 1))],
    ['colours', words('colour')],
  ];
  return kinds.map(([label, all]) => ({
    label,
    ids: all
      .map((word) => tokenizer.encode(word, { special: false }))
      .filter((ids) => ids.length === 1)
      .map((ids) => ids[0]!)
      .slice(0, mostWords),
  }));
}
