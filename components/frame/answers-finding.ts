import type { Answer, Verdict } from '#run/protocol';
import { inWords } from '#course/wording';

/** How alike finished answers are, and what the world says of them; empty until all are finished. */
export function answersFinding(answers: readonly Answer[], temperature: number): string {
  if (answers.length === 0 || answers.some((answer) => !answer.finished)) return '';
  const at = `At temperature ${temperature.toFixed(1)}`;
  const count = inWords(answers.length);
  const texts = new Set(answers.map(({ text }) => text)).size;
  const noun = answers.every(isSentence) ? 'sentence' : 'answer';
  const tail = tally(answers);
  if (temperature === 0) return `${at} there is no draw: ${count} answers, one text${tail}.`;
  if (texts === 1) return `${at} ${count} draws gave the same ${noun} ${count} times${tail}.`;
  const different = texts === answers.length ? `${count} different` : `${inWords(texts)} different`;
  return `${at} ${count} draws gave ${different} ${noun}s${tail}.`;
}

const isSentence = ({ judgement }: Answer): boolean => judgement !== null && judgement.verdict !== 'broken';

interface Words {
  /** Of one text drawn every time. */
  readonly same: string;
  /** Of several texts, all alike in this. */
  readonly all: (count: string) => string;
  readonly one: string;
  readonly many: string;
}

const words: Record<Verdict, Words> = {
  true: {
    same: 'it is true of this world',
    all: (count) => `all ${count} are true of this world`,
    one: 'is true of this world',
    many: 'are true of this world',
  },
  false: {
    same: 'it is false in this world',
    all: (count) => `all ${count} are false in this world`,
    one: 'is false',
    many: 'are false',
  },
  nobody: {
    same: 'it is about somebody this world has never heard of',
    all: (count) => `all ${count} are about somebody this world has never heard of`,
    one: 'is about somebody this world has never heard of',
    many: 'are about somebody this world has never heard of',
  },
  free: {
    same: 'it claims nothing that could be true or false',
    all: () => 'none of them claims anything that could be true or false',
    one: 'claims nothing that could be true or false',
    many: 'claim nothing that could be true or false',
  },
  broken: {
    same: 'it is no sentence of this world',
    all: () => 'none of them is a sentence of this world',
    one: 'is no sentence of this world',
    many: 'are no sentences of this world',
  },
};
const order = Object.keys(words) as Verdict[];

/** What the world says of the answers, to follow a semicolon; empty when none was judged. */
function tally(answers: readonly Answer[]): string {
  const verdicts = answers.map(({ judgement }) => judgement?.verdict ?? null);
  const parts = order
    .map((verdict) => ({ verdict, count: verdicts.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0);
  const [first] = parts;
  if (first === undefined) return '';
  const same = new Set(answers.map(({ text }) => text)).size === 1;
  if (first.count === answers.length)
    return `; ${same ? words[first.verdict].same : words[first.verdict].all(inWords(first.count))}`;
  const phrases = parts.map(
    ({ verdict, count }) => `${inWords(count)} ${count === 1 ? words[verdict].one : words[verdict].many}`,
  );
  return `; ${listed(phrases)}`;
}

const listed = (phrases: readonly string[]): string =>
  phrases.length === 1 ? phrases[0]! : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)!}`;
