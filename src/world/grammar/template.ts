import type { NounCategory, NounForm } from '../lexicon/lexicon.ts';

/**
 * How a person stands in a sentence.
 * `''`, `'s` and `him` are the name, or the pronoun where the discourse allows it (she, her, her);
 * `name` is always the name, `full` with the surname however well known the person is; `he` and `his` are always pronouns of a person the sentence names elsewhere;
 * `sibling` is 'sister' or 'brother'.
 */
export type PersonForm = '' | "'s" | 'him' | 'name' | 'full' | 'he' | 'his' | 'sibling';

export interface PersonSlot {
  readonly kind: 'person';
  /** A capital letter. */
  readonly variable: string;
  readonly form: PersonForm;
}

interface NounSlot {
  readonly kind: 'noun';
  /** A category, with a number where a sentence has two of one: `town`, `town2`. */
  readonly variable: string;
  readonly category: NounCategory;
  readonly form: NounForm;
}

export type Slot = PersonSlot | NounSlot;

/** A sentence with slots: `{A} lives in {town}.`, `{A's} pet is {animal:a}.` */
export interface Template {
  readonly source: string;
  /** Literal text before each slot and after the last; one more than there are slots. */
  readonly literals: readonly string[];
  readonly slots: readonly Slot[];
}

const SLOT = /\{([A-Za-z]+\d*)('s)?(?::([a-z]+))?\}/g;
const PERSON_FORMS: readonly string[] = ['', "'s", 'him', 'name', 'full', 'he', 'his', 'sibling'];
const NOUN_FORMS: readonly string[] = ['', 'a', 's'];

function parseSlot(variable: string, form: string, source: string): Slot {
  const isPerson = /^[A-Z]$/.test(variable);
  if (!(isPerson ? PERSON_FORMS : NOUN_FORMS).includes(form)) {
    throw new Error(`The slot {${variable}} of "${source}" has no form "${form}".`);
  }
  if (isPerson) return { kind: 'person', variable, form: form as PersonForm };
  const category = variable.replace(/\d+$/, '') as NounCategory;
  return { kind: 'noun', variable, category, form: form as NounForm };
}

/** @throws Error naming the slot when its form is not one of its kind's */
export function parseTemplate(source: string): Template {
  const slots: Slot[] = [];
  const literals: string[] = [];
  let end = 0;
  for (const match of source.matchAll(SLOT)) {
    const [whole, variable, possessive, form] = match;
    literals.push(source.slice(end, match.index));
    slots.push(parseSlot(variable!, possessive ?? form ?? '', source));
    end = match.index + whole.length;
  }
  literals.push(source.slice(end));
  return { source, literals, slots };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills the slots, in order, and begins with a capital unless the template begins with a small letter on purpose. */
export function fillTemplate(template: Template, surfaces: readonly string[]): string {
  let text = template.literals[0]!;
  surfaces.forEach((surface, i) => (text += surface + template.literals[i + 1]!));
  return template.literals[0] === '' ? capitalised(text) : text;
}

const TOKEN = /<user>|<assistant>|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s]/gu;

/** Words, punctuation marks and chat markers, in order. */
export const tokenizeWords = (text: string): string[] => text.match(TOKEN) ?? [];
