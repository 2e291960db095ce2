import { RunError } from '../failure.ts';
import { checkText, type SentenceReport, type World } from '#world';
import { isWithheldPair } from '#world/documents/withheld';
import { amountWords, readAmount } from '#world/lexicon/amounts';
import { numberWords } from '#world/lexicon/number-words';
import { numbersIn } from './numbers-in.ts';
import type { SumProblem } from './write-problems.ts';

/** A sum as somebody asks it, in the world's words. */
export interface ReadProblem extends Omit<SumProblem, 'material'> {
  /** Which pairs of numbers it adds: those of training text, those kept out of it, or some of each. */
  readonly material: SumProblem['material'] | 'mixed';
}

/** The world's own stories change a count two or three times; an answer has room for no more. */
const MOST_STEPS = 3;
const REMEDY =
  'Write it as one of those offered: ‘What is seven and five?’, or a count, one to three changes, and ‘How many … now?’.';

const refuse = (reason: string): RunError =>
  new RunError('unfit', `The world cannot work this out: ${reason}.`, REMEDY);

interface Change {
  readonly a: number;
  readonly b: number;
  readonly operation: 'plus' | 'less';
  readonly result: number;
}

const isPlus: Readonly<Record<string, boolean>> = {
  'count.gain': true,
  'count.gift': true,
  'count.loss': false,
  'count.giving': false,
};
const QUESTIONS = ['sum.things.question', 'sum.plus.question', 'sum.less.question'];

/**
 * Reads a question, with its story or without, and works out the answer as the world's grammar understands it.
 * @param question without the markers of a chat
 * @throws RunError `unfit` when it is no sum of the world, with the reason
 */
export function readProblem(world: World, question: string): ReadProblem {
  const prompt = `<user>${question.trim().replaceAll(/\s+/gu, ' ')}<assistant>`;
  const { sentences } = checkText(world, prompt);
  const broken = sentences.find(({ coherent }) => !coherent);
  if (broken?.problem !== undefined) throw refuse(`‘${broken.text}’ – ${broken.problem}`);
  const asked = sentences.at(-1)?.group ?? '';
  if (asked === 'count.question') return readStory(world, prompt, sentences);
  if (sentences.length !== 1 || !QUESTIONS.includes(asked))
    throw refuse('it does not end with a question how many');
  const answer = answerTo(world, prompt, nounIn(sentences[0]!.text));
  const [x = 0, y = 0] = numbersIn(sentences[0]!.text);
  // A pair that is taken apart counts as the sum it comes from.
  const isWithheld =
    asked === 'sum.less.question' ? isWithheldPair(answer, Math.min(x, y)) : isWithheldPair(x, y);
  const material = isWithheld ? 'withheld' : 'training';
  return {
    prompt,
    reference: `That is ${said(answer, nounIn(sentences[0]!.text))}.`,
    answer,
    steps: 1,
    material,
  };
}

function readStory(world: World, prompt: string, sentences: readonly SentenceReport[]): ReadProblem {
  const [begin, ...rest] = sentences.slice(0, -1);
  const changes: Change[] = [];
  let carry = numbersIn(begin!.text)[0]!;
  for (const { group = '', text } of rest) {
    const plus = isPlus[group];
    if (plus === undefined) throw refuse(`‘${text}’ changes nothing in the count`);
    const b = numbersIn(text)[0]!;
    const result = plus ? carry + b : carry - b;
    changes.push({ a: carry, b, operation: plus ? 'plus' : 'less', result });
    carry = result;
  }
  if (changes.length === 0 || changes.length > MOST_STEPS)
    throw refuse(`the count changes ${changes.length} times, not one to three times`);
  const noun = nounIn(begin!.text);
  const answer = answerTo(world, prompt, noun);
  const withheld = changes.filter(({ a, b, operation, result }) =>
    isWithheldPair(operation === 'plus' ? a : result, b),
  );
  const working = changes.map(({ a, b, operation, result }, i) => {
    const [x, y, z] = [a, b, result].map(numberWords);
    return `${i === 0 ? 'First,' : 'Then'} ${operation === 'plus' ? `${x} and ${y} make ${z}` : `${x} less ${y} is ${z}`}.`;
  });
  return {
    prompt,
    reference: [...working, `So it all comes to ${said(answer, noun)}.`].join(' '),
    answer,
    steps: changes.length,
    material: withheld.length === 0 ? 'training' : withheld.length === changes.length ? 'withheld' : 'mixed',
  };
}

const said = (count: number, noun: string): string =>
  noun === '' ? numberWords(count) : amountWords(count, noun);

/** The thing that a sentence counts, singular; empty where it counts bare numbers. */
function nounIn(text: string): string {
  for (const [, words] of text.toLowerCase().matchAll(/(?=\b([a-z]+(?:-[a-z]+)? [a-z]+))\b/gu)) {
    const [number = '', noun = ''] = words!.split(' ');
    if (numbersIn(number).length === 0 || numbersIn(noun).length > 0 || !/^[a-z]+$/u.test(noun)) continue;
    if (['and', 'make', 'less', 'take', 'on', 'from', 'if', 'away'].includes(noun)) continue;
    return readAmount(words!).noun;
  }
  return '';
}

/** What the world's checker expects where it is told that the answer is one. */
function answerTo(world: World, prompt: string, noun: string): number {
  const [claim] = checkText(world, `${prompt} That is ${said(1, noun)}.`).sentences.at(-1)?.claims ?? [];
  if (claim?.verdict === 'true') return 1;
  const answer = numbersIn(claim?.expected ?? '').at(-1);
  if (answer === undefined) throw refuse('its answer is no number from zero to ninety-nine');
  return answer;
}
