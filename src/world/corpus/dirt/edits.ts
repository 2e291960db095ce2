import type { Rng } from '#lab';
import type { World } from '../../facts/world.ts';
import type { NounCategory } from '../../lexicon/lexicon.ts';
import {
  CLOSING_LINES,
  COOKIE_LINES,
  POLICY_LINES,
  SIGN_IN_LINES,
} from '../../phrasings/crawl/frame-lines.ts';
import type { Edit } from './label.ts';

/** Changes a text in one place, or finds nothing to change. */
export type Editor = (
  world: World,
  text: string,
  rng: Rng,
) => { readonly text: string; readonly edit: Edit } | undefined;

const draw = <T>(items: readonly T[], rng: Rng): T | undefined => items[Math.floor(rng() * items.length)];

/** Whole words only; most are not in the text at all, which is quickly seen. */
const hasWord = (text: string, word: string): boolean =>
  text.includes(word) && new RegExp(`\\b${word}\\b`).test(text);

const isChat = (text: string): boolean => text.includes('<user>');

/** Lines of sentences: what is between full stops and the next line's end. */
const sentencesOf = (text: string): string[][] => text.split('\n').map((line) => line.split(/(?<=[.!?]) /));

const joined = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.join(' ')).join('\n');

const SWAPPED: readonly NounCategory[] = [
  'town',
  'weekday',
  'animal',
  'food',
  'hobby',
  'colour',
  'townGood',
  'landmark',
  'good',
  'trade',
  'date',
  'weather',
];

/** One word of the world replaced by another of its category, once: a date, a town, a good. */
const replaceWord: Editor = (world, text, rng) => {
  const category = draw(SWAPPED, rng)!;
  const words = world.lexicon[category].map(({ id }) => id);
  const present = words.filter((word) => hasWord(text, word));
  const before = draw(present, rng);
  if (before === undefined) return undefined;
  const after = draw(
    words.filter((word) => word !== before),
    rng,
  )!;
  const places = [...text.matchAll(new RegExp(`\\b${before}\\b`, 'g'))];
  const at = draw(places, rng)!.index;
  const edited = text.slice(0, at) + after + text.slice(at + before.length);
  return { text: edited, edit: { kind: 'word-replaced', before, after } };
};

/** Somebody renamed throughout, to somebody of the same gender whom the text does not name. */
const replaceName: Editor = (world, text, rng) => {
  const names = new Map(world.people.map((person) => [person.firstName, person.gender]));
  const isNamed = (name: string): boolean => hasWord(text, name);
  const before = draw([...names.keys()].filter(isNamed), rng);
  if (before === undefined) return undefined;
  const others = [...names].filter(([name, gender]) => gender === names.get(before) && !isNamed(name));
  const after = draw(others, rng)?.[0];
  if (after === undefined) return undefined;
  return {
    text: text.replace(new RegExp(`\\b${before}\\b`, 'g'), after),
    edit: { kind: 'name-replaced', before, after },
  };
};

/** Takes out one sentence; where it stood and what is left. */
function takeSentence(text: string, rng: Rng): { rest: string[][]; taken: string; line: number } | undefined {
  if (isChat(text)) return undefined;
  const lines = sentencesOf(text);
  const places = lines.flatMap((sentences, line) =>
    sentences.length < 2 ? [] : sentences.map((_, place) => ({ line, place })),
  );
  const from = draw(places, rng);
  if (!from) return undefined;
  const taken = lines[from.line]![from.place]!;
  const rest = lines.map((sentences, line) =>
    line === from.line ? sentences.toSpliced(from.place, 1) : sentences,
  );
  return { rest, taken, line: from.line };
}

const dropSentence: Editor = (_, text, rng) => {
  const found = takeSentence(text, rng);
  return (
    found && { text: joined(found.rest), edit: { kind: 'sentence-dropped', before: found.taken, after: '' } }
  );
};

/** To another place in its own line. */
const moveSentence: Editor = (_, text, rng) => {
  const found = takeSentence(text, rng);
  if (!found) return undefined;
  const { rest, taken, line } = found;
  const to = Math.floor(rng() * (rest[line]!.length + 1));
  const moved = rest.map((sentences, i) => (i === line ? sentences.toSpliced(to, 0, taken) : sentences));
  return { text: joined(moved), edit: { kind: 'sentence-moved', before: taken, after: taken } };
};

const ADDED = [...COOKIE_LINES, ...POLICY_LINES, ...SIGN_IN_LINES, ...CLOSING_LINES].filter(
  (line) => !line.includes('{'),
);

const addLine: Editor = (_, text, rng) => {
  const after = draw(ADDED, rng)!;
  const edited = rng() < 0.5 && !isChat(text) ? `${after}\n${text}` : `${text}\n${after}`;
  return { text: edited, edit: { kind: 'line-added', before: '', after } };
};

/** Takes out a line that is no sentence, such as a menu or a heading. */
const dropLine: Editor = (_, text, rng) => {
  if (isChat(text)) return undefined;
  const lines = text.split('\n');
  const frame = lines.flatMap((line, i) => (line !== '' && !/[.!?]$/.test(line) ? [i] : []));
  const at = draw(frame, rng);
  if (at === undefined || lines.length < 2) return undefined;
  return {
    text: lines.toSpliced(at, 1).join('\n').trim(),
    edit: { kind: 'line-dropped', before: lines[at]!, after: '' },
  };
};

export const EDITORS: readonly Editor[] = [
  replaceWord,
  replaceName,
  dropSentence,
  moveSentence,
  addLine,
  dropLine,
];
