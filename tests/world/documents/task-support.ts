import { createRng } from '#lab';
import { checkText } from '#world/check/check-text';
import { createChooser } from '#world/chooser';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { createWorld, type World } from '#world/facts/world';
import { grammarOf } from '#world/grammar/grammar';
import type { PhrasingPolicy } from '#world/grammar/writer';
import type { NounCategory } from '#world/lexicon/lexicon';
import { ALL_GROUPS } from '#world/phrasings/registry';

export const worlds = [createWorld({ size: 'pocket' }), createWorld({ size: 'full' })] as const;
export const policies: readonly PhrasingPolicy[] = [{ kind: 'training' }, { kind: 'withheld' }];
const SEEDS = 500;

/** Every combination of world and policy, for `test.each`. */
export const settings = worlds.flatMap((world) =>
  policies.map((policy) => ({ world, policy, size: world.size, policyKind: policy.kind })),
);

export function write(world: World, kind: DocumentKind, seed: number, policy: PhrasingPolicy): string {
  return writeDocument(world, kind, createChooser(createRng(seed)), {
    policy,
    drawPerson: (chooser) => chooser.pick(world.zipf),
  }).text;
}

export const writeMany = (
  world: World,
  kind: DocumentKind,
  policy: PhrasingPolicy,
  count = SEEDS,
): string[] => Array.from({ length: count }, (_, seed) => write(world, kind, seed, policy));

const isFlawless = (world: World, text: string): boolean => checkText(world, text).flawless;

/** What is wrong with a text that should be right; empty when nothing is. */
export function faults(world: World, texts: readonly string[]): string[] {
  return texts.filter((text) => !isFlawless(world, text));
}

export const answerOf = (text: string): string =>
  text.slice(text.lastIndexOf('<assistant>') + '<assistant>'.length);

const replaceAt = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

interface Found {
  readonly at: number;
  readonly text: string;
}

/** Where the given words stand in a text, whole and in either case of the first letter. */
export function occurrences(text: string, words: readonly string[]): Found[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst})(?![\\p{L}\\p{N}-])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
}

const capitalisedAs = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** Every text that differs in one of the words, each replaced by the next on the list. */
export function wordReplacements(text: string, words: readonly string[], from = 0): string[] {
  const lowered = words.map((word) => word.toLowerCase());
  return occurrences(text, words)
    .filter(({ at }) => at >= from)
    .map((found) => {
      const next = words[(lowered.indexOf(found.text.toLowerCase()) + 1) % words.length]!;
      return replaceAt(text, found.at, found.text.length, capitalisedAs(found.text, next));
    });
}

const PRONOUN_CHANGES: Readonly<Record<string, readonly string[]>> = {
  she: ['he'],
  he: ['she'],
  her: ['his', 'him'],
  his: ['her'],
  him: ['her'],
};

/** Every text with one pronoun of the other gender. */
export function pronounChanges(text: string): string[] {
  return occurrences(text, Object.keys(PRONOUN_CHANGES)).flatMap((found) =>
    PRONOUN_CHANGES[found.text.toLowerCase()]!.map((other) =>
      replaceAt(text, found.at, found.text.length, capitalisedAs(found.text, other)),
    ),
  );
}

const OPEN_CATEGORIES: readonly NounCategory[] = [
  'town',
  'trade',
  'good',
  'animal',
  'food',
  'hobby',
  'colour',
  'weekday',
  'number',
  'boatNumber',
  'countable',
];

const categoryTables = new WeakMap<World, Map<string, string>>();

function categoryTable(world: World): Map<string, string> {
  let table = categoryTables.get(world);
  if (!table) {
    table = new Map();
    for (const category of OPEN_CATEGORIES) {
      for (const form of world.lexicon[category].flatMap(({ forms }) => Object.values(forms))) {
        table.set(form.toLowerCase(), `${table.get(form.toLowerCase()) ?? ''} ${category}`);
      }
    }
    categoryTables.set(world, table);
  }
  return table;
}

function categoryOf(world: World, word: string): string {
  const lowered = word.toLowerCase();
  const noun = categoryTable(world).get(lowered);
  if (noun !== undefined) return noun;
  return PRONOUN_CHANGES[lowered] ? 'pronoun' : /^\p{Lu}/u.test(word) ? 'name' : 'other';
}

/** A text with two of its words swapped that are of different categories; undefined where it has none. */
function categorySwap(world: World, text: string, seed: number): string | undefined {
  const rng = createRng(seed);
  const words = [...text.matchAll(/(?<![<\p{L}\p{N}-])[\p{L}\p{N}-]+(?![>\p{L}\p{N}-])/gu)].map((match) => ({
    at: match.index,
    text: match[0],
    category: categoryOf(world, match[0]),
  }));
  const one = words[Math.floor(rng() * words.length)]!;
  const others = words.filter(({ category }) => category !== one.category);
  const other = others[Math.floor(rng() * others.length)];
  if (!other) return undefined;
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  const after = replaceAt(text, second.at, second.text.length, first.text);
  return replaceAt(after, first.at, first.text.length, second.text);
}

/** Share of changed texts that the checker finds fault with. */
export const caughtShare = (world: World, changed: readonly string[]): number =>
  changed.filter((text) => !isFlawless(world, text)).length / changed.length;

/** Share of swaps of words of different categories that the checker finds fault with. */
export function caughtSwaps(world: World, texts: readonly string[]): number {
  const changed = texts.map((text, i) => categorySwap(world, text, i)).filter((text) => text !== undefined);
  return caughtShare(world, changed);
}

const withheldGroups = new Set(
  ALL_GROUPS.filter(({ rules }) => rules.some((rule) => rule.withheld)).map(({ name }) => name),
);

/** Sentences that the policy should not have used: withheld ones in training, familiar ones where withheld ones exist. */
export function foreignSentences(world: World, text: string, policy: PhrasingPolicy): string[] {
  const { parser } = grammarOf(world);
  return checkText(world, text)
    .sentences.filter((sentence) => {
      const rules = parser
        .parse(sentence.text)
        .map(({ rule }) => rule)
        .filter(({ group }) => group === sentence.group);
      const mayBeWithheld = policy.kind === 'withheld' && withheldGroups.has(sentence.group!);
      return !rules.some((rule) => rule.withheld === mayBeWithheld);
    })
    .map((sentence) => sentence.text);
}
