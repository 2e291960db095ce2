import { expect, test } from 'vitest';
import { numbersIn } from '#run/sums/numbers-in';
import { isWithheldPair } from '#world/documents/withheld';
import { writeTrainingCorpus } from '../../../scripts/growing/training-set.ts';
import clover from '../../../scripts/recordings/clover.ts';

/** Numbers in their order, three or fewer to a sum, read without the grammar: `a`, `b` and what they make. */
function pairsIn(text: string): [number, number][] {
  const [told, worked] = text.split('<assistant>');
  if (worked === undefined)
    return isStory(text) ? triples(numbersIn(text), 2) : sentences(text).flatMap(triple);
  const lines = sentences(worked);
  return lines.length === 1
    ? triples([...numbersIn(told!), ...numbersIn(worked)], 3)
    : lines.slice(0, -1).flatMap(triple);
}

const sentences = (text: string): string[] => text.match(/[^.?]+[.?]/gu) ?? [];

/** A running total says one number at first, and then a change and a total, over and over. */
const isStory = (text: string): boolean => numbersIn(sentences(text)[0]!).length === 1;

const triple = (sentence: string): [number, number][] => triples(numbersIn(sentence), 3);

function triples(numbers: readonly number[], stride: 2 | 3): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 2 < numbers.length; i += stride) {
    const [a, b, whole] = numbers.slice(i, i + 3).toSorted((x, y) => x - y);
    if (a! + b! !== whole) throw new Error(`${numbers.slice(i, i + 3).join(', ')} make no sum.`);
    pairs.push([a!, b!]);
  }
  return pairs;
}

test(
  'the text of sums holds no withheld pair, and every other pair of numbers to twenty',
  { timeout: 60_000 },
  () => {
    // Each document has a seed of its own: these are the first of those that the clover read.
    const { documents } = writeTrainingCorpus({ text: 'sums', words: 400_000, seed: clover.seed });
    const counts = new Map<string, number>();
    for (const { text } of documents) {
      for (const [a, b] of pairsIn(text)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    }
    for (let a = 1; a <= 20; a++) {
      for (let b = a; b <= 20; b++) {
        const count = counts.get(`${a} ${b}`) ?? 0;
        if (isWithheldPair(a, b)) expect(count, `${a} and ${b}`).toBe(0);
        else expect(count, `${a} and ${b}`).toBeGreaterThan(1);
      }
    }
    const larger = [...counts.keys()].map((key) => key.split(' ').map(Number) as [number, number]);
    expect(larger.filter(([a, b]) => isWithheldPair(a, b))).toEqual([]);
  },
);
