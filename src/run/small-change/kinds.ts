import type { Rng } from '#lab';
import type { World } from '#world';
import { cutStatements, type CutStatement } from '#world/phrasings/cut-statements';
import { meaningOf } from './meaning.ts';

/** Ways to change a prompt a little. All but the last keep what it asks. */
export const CHANGE_KINDS = [
  'swapped',
  'dropped',
  'doubled',
  'misspelt name',
  'small letter',
  'capitals',
  'two spaces',
  'space at the end',
  'colon',
  'phrasing',
  'withheld phrasing',
  'sentence before',
  'order',
  'another name',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One prompt, changed: what both versions say, and of whom the second asks. */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly subject: string;
}

/** The relation whose prompts are changed: a town is one token, so that the next token is the answer. */
export const CHANGED_RELATION = 'home';

/**
 * One change of each kind to the prompt that asks where somebody lives; its places, letters, phrasings and other people are drawn.
 * @param people whom sentences put before are about, and who is asked about instead
 */
export function changesOf(
  world: World,
  people: readonly string[],
  subject: string,
  rng: Rng,
): Readonly<Record<ChangeKind, Change>> {
  const ways = cutStatements(world, CHANGED_RELATION);
  const [plain, ...others] = ways as [CutStatement, ...CutStatement[]];
  const pick = <T>(items: readonly T[]): T => items[Math.floor(rng() * items.length)]!;
  const home = (id: string): string => world.value(CHANGED_RELATION, id)!;
  const before = plain.text(subject);
  const verbs = before.slice(subject.length);
  /** Where they live is told of two others, in a town of their own each, so that neither gives the answer away. */
  const first = pick(people.filter((id) => home(id) !== home(subject)));
  const second = pick(people.filter((id) => ![home(subject), home(first)].includes(home(id))));
  const [one, two] = [first, second].map((id) => `${plain.text(id)} ${home(id)}.`);
  const same = (after: string): Change => ({ before, after, subject });
  const misspelt = typos(subject).filter((name) => meaningOf(world, subject, name) === 'lost');
  const instead = pick(people.filter((id) => home(id) !== home(subject)));
  return {
    swapped: same(subject + pick(swaps(verbs))),
    dropped: same(subject + pick(drops(verbs))),
    doubled: same(subject + pick(doubles(verbs))),
    'misspelt name': same(pick(misspelt) + verbs),
    'small letter': same(before[0]!.toLowerCase() + before.slice(1)),
    capitals: same(before.toUpperCase()),
    'two spaces': same(pick(places(before, /^ /u).map((at) => `${before.slice(0, at)} ${before.slice(at)}`))),
    'space at the end': same(`${before} `),
    colon: same(`${before}:`),
    phrasing: same(pick(others.filter(({ withheld }) => !withheld)).text(subject)),
    'withheld phrasing': same(pick(others.filter(({ withheld }) => withheld)).text(subject)),
    'sentence before': same(`${one} ${before}`),
    order: { before: `${one} ${two} ${before}`, after: `${two} ${one} ${before}`, subject },
    'another name': { before, after: plain.text(instead), subject: instead },
  };
}

/** Places at which the rest of the text begins so. */
const places = (text: string, begins: RegExp): number[] =>
  Array.from(text, (_, at) => at).filter((at) => begins.test(text.slice(at)));

const swaps = (text: string): string[] =>
  places(text, /^(\p{L})(?!\1)\p{L}/u).map(
    (at) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  );
const drops = (text: string): string[] =>
  places(text, /^\p{L}/u).map((at) => text.slice(0, at) + text.slice(at + 1));
const doubles = (text: string): string[] =>
  places(text, /^\p{L}/u).map((at) => text.slice(0, at) + text[at]! + text.slice(at));
const typos = (name: string): string[] => [swaps, drops, doubles].flatMap((edit) => edit(name));
