import type { Lexicon, NounCategory, NounForm } from '../lexicon/lexicon.ts';
import type { Gender } from '../lexicon/names.ts';
import type { NameIndex } from './names.ts';
import { tokenizeWords, type PersonForm, type Slot } from './template.ts';

/** What a slot was found to hold. */
export type Filling =
  | { readonly kind: 'noun'; readonly id: string }
  | { readonly kind: 'name'; readonly candidates: readonly string[]; readonly text: string }
  | { readonly kind: 'pronoun'; readonly gender: Gender };

interface SlotMatch {
  readonly filling: Filling;
  /** Number of word tokens taken. */
  readonly length: number;
}

const PRONOUNS: Partial<Record<PersonForm, Readonly<Record<Gender, string>>>> = {
  '': { female: 'she', male: 'he' },
  he: { female: 'she', male: 'he' },
  him: { female: 'her', male: 'him' },
  "'s": { female: 'her', male: 'his' },
  his: { female: 'her', male: 'his' },
  sibling: { female: 'sister', male: 'brother' },
};

/** The pronoun, or the word for a sibling, that a form takes; undefined for `name`. */
export const pronounFor = (form: PersonForm, gender: Gender): string | undefined => PRONOUNS[form]?.[gender];

const ALWAYS_PRONOUN: readonly PersonForm[] = ['he', 'his', 'sibling'];
export const isAlwaysPronoun = (form: PersonForm): boolean => ALWAYS_PRONOUN.includes(form);

type NounSurfaces = ReadonlyMap<string, string>;

/** Finds what may fill a slot at a place in a sentence. */
export interface Surfaces {
  match(slot: Slot, tokens: readonly string[], at: number): SlotMatch[];
}

function nounSurfaces(
  lexicon: Lexicon,
): (category: NounCategory, form: NounForm) => { byText: NounSurfaces; longest: number } {
  const tables = new Map<string, { byText: NounSurfaces; longest: number }>();
  return (category, form) => {
    const key = `${category}:${form}`;
    let table = tables.get(key);
    if (!table) {
      const pairs = lexicon[category].flatMap(({ id, forms }) => {
        const surface = forms[form];
        return surface === undefined ? [] : [[tokenizeWords(surface).join(' '), id] as const];
      });
      table = {
        byText: new Map(pairs),
        longest: Math.max(1, ...pairs.map(([text]) => text.split(' ').length)),
      };
      tables.set(key, table);
    }
    return table;
  };
}

const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function createSurfaces(lexicon: Lexicon, names: NameIndex): Surfaces {
  const nouns = nounSurfaces(lexicon);

  function matchPronoun(form: PersonForm, tokens: readonly string[], at: number): SlotMatch[] {
    const token = at === 0 ? decapitalised(tokens[at]!) : tokens[at];
    const genders = (['female', 'male'] as const).filter((gender) => pronounFor(form, gender) === token);
    return genders.map((gender) => ({ filling: { kind: 'pronoun', gender }, length: 1 }));
  }

  function matchName(form: PersonForm, tokens: readonly string[], at: number): SlotMatch[] {
    return [2, 1].flatMap((length): SlotMatch[] => {
      if (at + length > tokens.length) return [];
      const text = tokens.slice(at, at + length).join(' ');
      if (form === "'s" && !text.endsWith("'s")) return [];
      const name = form === "'s" ? text.slice(0, -2) : text;
      const known = names.candidates(name);
      const candidates = form === 'full' ? known.filter((id) => id === name) : known;
      return candidates.length > 0 ? [{ filling: { kind: 'name', candidates, text: name }, length }] : [];
    });
  }

  return {
    match(slot, tokens, at) {
      if (at >= tokens.length) return [];
      if (slot.kind === 'person') {
        const pronouns = matchPronoun(slot.form, tokens, at);
        return isAlwaysPronoun(slot.form) ? pronouns : [...pronouns, ...matchName(slot.form, tokens, at)];
      }
      const { byText, longest } = nouns(slot.category, slot.form);
      const matches: SlotMatch[] = [];
      for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
        const text = tokens.slice(at, at + length).join(' ');
        const id = byText.get(text) ?? (at === 0 ? byText.get(decapitalised(text)) : undefined);
        if (id !== undefined) matches.push({ filling: { kind: 'noun', id }, length });
      }
      return matches;
    },
  };
}
