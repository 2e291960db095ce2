import { lexiconOf } from '../../lexicon/lexicon.ts';
import { ruleGroup, type RuleGroup, type RuleSpec } from '../../grammar/rule.ts';
import { parseTemplate } from '../../grammar/template.ts';

/** What a beat of a story takes for granted and what it changes. */
export interface Told {
  /** Variables the story meets here for the first time: people join the cast, nouns become known. */
  readonly brings?: readonly string[];
  /** What must have been told; a sentence is held to those of them whose people and nouns it mentions. */
  readonly needs?: readonly string[];
  /** What is so from here on. Every sentence of the beat must mention the people and nouns it speaks of. */
  readonly makes?: readonly string[];
  readonly asserts?: readonly string[];
}

const categories = new Set(Object.keys(lexiconOf('full')));
const isPerson = (word: string): boolean => /^[A-Z]$/.test(word);
const isVariable = (word: string): boolean => isPerson(word) || categories.has(word.replace(/\d$/, ''));
const known = (variable: string): string => `${isPerson(variable) ? 'in' : 'known'} ${variable}`;

const mentionsOf = (text: string): Set<string> =>
  new Set(parseTemplate(text).slots.map((slot) => slot.variable));
const speaksOf = (statement: string): string[] => statement.split(' ').filter(isVariable);

function sentence(name: string, told: Told, text: string): RuleSpec {
  const { brings = [], needs = [], makes = [], asserts = [] } = told;
  const mentioned = mentionsOf(text);
  const isSaid = (statement: string): boolean =>
    speaksOf(statement).every((variable) => mentioned.has(variable));
  const unsaid = [...brings, ...makes, ...asserts].find((statement) => !isSaid(statement));
  if (unsaid !== undefined)
    throw new Error(`The beat ${name} speaks of "${unsaid}", but "${text}" does not.`);
  const taken = [...mentioned].filter((variable) => !brings.includes(variable));
  return {
    text,
    asserts,
    needs: [...taken.map(known), ...needs.filter(isSaid)],
    makes: [...brings.map(known), ...makes],
  };
}

/**
 * A beat of a story: sentences of which one is told. Whoever acts and whatever is mentioned must have been brought
 * in before, so that another name or another thing in its place is noticed.
 * @throws Error when a sentence leaves out what the beat brings, makes or asserts, or no sentence needs a need
 */
export function beat(name: string, told: Told, texts: readonly string[]): RuleGroup {
  const mentions = texts.map(mentionsOf);
  const idle = told.needs?.find(
    (need) => !mentions.some((said) => speaksOf(need).every((word) => said.has(word))),
  );
  if (idle !== undefined) throw new Error(`The beat ${name} needs "${idle}", of which no sentence speaks.`);
  return ruleGroup(
    `story.${name}`,
    {},
    texts.map((text) => sentence(name, told, text)),
  );
}

/** The three people everybody has. */
export type Kinship = 'friend' | 'sibling' | 'teacher';

/** The same beat for each kind of person it may bring in. */
export type KinBeat = Readonly<Partial<Record<Kinship, RuleGroup>>>;

const wordFor = (kinship: Kinship, who: string): string =>
  kinship === 'sibling' ? `{${who}:sibling}` : kinship;

/**
 * A beat that brings in somebody close to A and says so: KIN in a text becomes 'friend', 'sister' or 'brother',
 * 'teacher'; the person's name comes before it.
 * @param who the variable of the person brought in
 */
export function kinBeat<K extends Kinship>(
  name: string,
  kinships: readonly K[],
  told: Told,
  texts: readonly string[],
  who = 'B',
): Readonly<Record<K, RuleGroup>> {
  const groups = kinships.map((kinship) => {
    const { brings = [], asserts = [] } = told;
    const full = { ...told, brings: [who, ...brings], asserts: [`${kinship} A ${who}`, ...asserts] };
    const said = texts.map((text) => text.replaceAll('KIN', wordFor(kinship, who)));
    return [kinship, beat(`${name}.${kinship}`, full, said)] as const;
  });
  return Object.fromEntries(groups) as Record<K, RuleGroup>;
}
