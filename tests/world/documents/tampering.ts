import { createRng } from '#lab/rng';
import type { SentenceReport } from '#world/check/check-text';
import { checkText } from '#world/check/check-text';
import type { Fact } from '#world/facts/relations';
import { relationOf } from '#world/facts/relations';
import type { World } from '#world/facts/world';
import { tokenizeWords } from '#world/grammar/template';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const boundary = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'u');

/** Old and new wording of a value, longest form first: 'a goat' before 'goat'. */
function wordings(
  world: World,
  { relation, subject, value }: Fact,
  pick: (count: number) => number,
): [string, string][] {
  const { value: category } = relationOf(relation);
  const truths = world.values(relation, subject);
  if (category === 'person') {
    const others = world.people.filter(
      ({ id, firstName }) => id !== subject && firstName !== value.split(' ')[0],
    );
    const { id } = others[pick(others.length)]!;
    return [
      [value, id],
      [value.split(' ')[0]!, id],
    ];
  }
  const entries = world.lexicon[category];
  const others = entries.filter(({ id }) => !truths.includes(id));
  const before = entries.find(({ id }) => id === value)!.forms;
  const after = others[pick(others.length)]!.forms;
  return (['a', 's', ''] as const).flatMap((form): [string, string][] => {
    const from = before[form];
    const to = after[form];
    return from === undefined || to === undefined
      ? []
      : [
          [from, to],
          [capitalised(from), capitalised(to)],
        ];
  });
}

/** The text with the value of one stated fact replaced by another of its category. */
function replaceFact(
  world: World,
  text: string,
  sentence: SentenceReport,
  fact: Fact,
  pick: (n: number) => number,
): string {
  for (const [from, to] of wordings(world, fact, pick)) {
    // The town of "{town} would not be {town}" is the subject; a value stands last where it stands twice.
    const changed = sentence.text.replace(boundary(from), to);
    if (changed !== sentence.text) return text.replace(sentence.text, changed);
  }
  throw new Error(`"${sentence.text}" does not show ${fact.value}.`);
}

/** One changed text for every fact a document states. */
export function replaceEachFact(world: World, text: string, seed: number): string[] {
  const rng = createRng(seed);
  const pick = (count: number): number => Math.floor(rng() * count);
  return checkText(world, text).sentences.flatMap((sentence) =>
    sentence.assertions
      .filter(({ fact }) => !isImplicit(sentence.text, world, fact))
      .map(({ fact }) => replaceFact(world, text, sentence, fact, pick)),
  );
}

/** 'Mara, a baker, lives here' states a home it does not name. */
const isImplicit = (sentence: string, world: World, { relation, value }: Fact): boolean =>
  relation === 'home' && !boundary(value).test(sentence) && world.lexicon.town.some(({ id }) => id === value);

const PRONOUNS = ['she', 'he', 'her', 'his', 'him'];

/** One changed text for every pronoun and every other pronoun in its place. */
export function changeEachPronoun(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}])(she|he|her|his|him)(?![\p{L}])/giu)].flatMap((match) => {
    const found = match[0];
    const others = PRONOUNS.filter((pronoun) => pronoun !== found.toLowerCase());
    return others.map((other) => {
      const written = found === found.toLowerCase() ? other : capitalised(other);
      return text.slice(0, match.index) + written + text.slice(match.index + found.length);
    });
  });
}

const categoriesByWorld = new WeakMap<World, ReadonlyMap<string, string>>();

function wordCategories(world: World): ReadonlyMap<string, string> {
  const cached = categoriesByWorld.get(world);
  if (cached) return cached;
  const categories = new Map<string, string>(PRONOUNS.map((pronoun) => [pronoun, 'pronoun']));
  for (const [category, entries] of Object.entries(world.lexicon)) {
    for (const { forms } of entries)
      for (const surface of Object.values(forms)) categories.set(surface, category);
  }
  for (const { firstName } of world.people) categories.set(firstName, 'person');
  categoriesByWorld.set(world, categories);
  return categories;
}

/** The text with two words of different categories swapped; undefined when it has no such pair at the draw. */
export function swapWords(world: World, text: string, seed: number): string | undefined {
  const rng = createRng(seed);
  const categories = wordCategories(world);
  const words = tokenizeWords(text).filter((token) => /^[\p{L}\p{N}]/u.test(token));
  const [first, second] = [
    words[Math.floor(rng() * words.length)]!,
    words[Math.floor(rng() * words.length)]!,
  ];
  const category = (word: string): string => categories.get(word) ?? 'other';
  if (category(first) === category(second)) return undefined;
  const marked = text.replace(boundary(first), '\u0000').replace(boundary(second), '\u0001');
  return marked.replace('\u0000', second).replace('\u0001', first);
}
