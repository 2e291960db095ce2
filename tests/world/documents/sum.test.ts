import { describe, expect, test } from 'vitest';
import { checkText } from '#world/check/check-text';
import { createRunningTotal, createWorkedSum, possibleChanges } from '#world/documents/running-total';
import { createSum, createSumPage, createSumQuestion, sum } from '#world/documents/sum';
import { isWithheldPair } from '#world/documents/withheld';
import { numberOfWords, numberWords } from '#world/lexicon/number-words';
import {
  caughtShare,
  caughtSwaps,
  faults,
  foreignSentences,
  occurrences,
  pronounChanges,
  settings,
  wordReplacements,
  worlds,
  write,
  writeMany,
} from './task-support.ts';

const NUMBERS = Array.from({ length: 100 }, (_, i) => numberWords(i));
const training = { kind: 'training' } as const;

const numbersIn = (text: string): number[] =>
  occurrences(text, NUMBERS).map((found) => numberOfWords(found.text.toLowerCase())!);

/** The two numbers added, or taken apart, in three that make a sum. */
function pairOf(three: readonly number[]): [number, number] {
  const [a, b, result] = [...three].sort((x, y) => x - y);
  expect(a! + b!, three.join(' ')).toBe(result);
  return [a!, b!];
}

/** Every sum a document holds, found without the grammar: by its number words alone. */
const pairsIn = {
  page: (text: string) => (text.match(/[^.]+\./g) ?? []).map((sentence) => pairOf(numbersIn(sentence))),
  question: (text: string) => [pairOf(numbersIn(text))],
  runningTotal(text: string) {
    const numbers = numbersIn(text);
    return Array.from({ length: (numbers.length - 1) / 2 }, (_, i) =>
      pairOf(numbers.slice(2 * i, 2 * i + 3)),
    );
  },
  worked(text: string) {
    const sentences = text.split('<assistant>')[1]!.match(/[^.]+\./g)!;
    return sentences.slice(0, -1).map((sentence) => pairOf(numbersIn(sentence)));
  },
};

const sorts = [
  { name: 'page', kind: createSumPage(), pairs: pairsIn.page },
  { name: 'question', kind: createSumQuestion(), pairs: pairsIn.question },
  { name: 'running total', kind: createRunningTotal(), pairs: pairsIn.runningTotal },
  { name: 'worked', kind: createWorkedSum(), pairs: pairsIn.worked },
];

describe('sums in words', () => {
  test.each(settings)('every one is flawless: $size, $policyKind', ({ world, policy }) => {
    const texts = writeMany(world, sum, policy);
    expect(faults(world, texts)).toEqual([]);
    expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
    expect(new Set(texts).size).toBeGreaterThan(0.98 * texts.length);
  });

  test.each(settings)(
    'are right by arithmetic, on permitted pairs only: $size, $policyKind',
    ({ world, policy }) => {
      for (const { kind, pairs } of sorts) {
        const found = writeMany(world, kind, policy, 200).flatMap(pairs);
        expect(found.length).toBeGreaterThanOrEqual(200);
        const wrong = found.filter(([a, b]) => isWithheldPair(a, b) !== (policy.kind === 'withheld'));
        expect(wrong).toEqual([]);
      }
    },
  );

  test('can use withheld pairs in familiar words', () => {
    const texts = writeMany(worlds[0], createSumQuestion({ material: { kind: 'withheld' } }), training, 200);
    expect(texts.flatMap((text) => foreignSentences(worlds[0], text, training))).toEqual([]);
    expect(texts.flatMap(pairsIn.question).every(([a, b]) => isWithheldPair(a, b))).toBe(true);
    expect(createSum({ material: { kind: 'withheld' } })).toBeTypeOf('function');
  });

  test.each(worlds)('no changed number and no changed pronoun goes unnoticed: $size', (world) => {
    const texts = writeMany(world, sum, training, 250);
    expect(
      caughtShare(
        world,
        texts.flatMap((text) => wordReplacements(text, NUMBERS)),
      ),
    ).toBe(1);
    expect(caughtShare(world, texts.flatMap(pronounChanges))).toBe(1);
    expect(caughtSwaps(world, writeMany(world, sum, training))).toBeGreaterThanOrEqual(0.95);
  });

  test.each(worlds)('a wrong result is a false claim that says what is right: $size', (world) => {
    const claimsOf = (text: string) => checkText(world, text).claims;
    expect(claimsOf('Four apples and three apples are seven apples.')).toEqual([
      { kind: 'sum', verdict: 'true', expected: 'seven apples' },
    ]);
    expect(claimsOf('Four apples and three apples are eight apples.')).toEqual([
      { kind: 'sum', verdict: 'false', expected: 'seven apples' },
    ]);
    expect(claimsOf('Nine less two is six.')).toEqual([{ kind: 'sum', verdict: 'false', expected: 'seven' }]);
    expect(claimsOf('<user>What do four and three make?<assistant>It is six.')[0]?.verdict).toBe('false');
    const [person] = world.people;
    const story = `${person!.id} has four eggs. ${person!.firstName} finds three more. Now she has`;
    expect(claimsOf(`${story} seven eggs.`)[0]?.verdict).toBe('true');
    expect(claimsOf(`${story} eight eggs.`)[0]).toMatchObject({ verdict: 'false', expected: 'seven eggs' });
  });

  test('apples are not added to pears, and results beyond the words are no crash', () => {
    const [world] = worlds;
    expect(checkText(world, 'Four apples and three pears are seven apples.').sentences[0]?.coherent).toBe(
      false,
    );
    expect(checkText(world, 'Ninety-nine and ninety-nine make one.').claims).toEqual([
      { kind: 'sum', verdict: 'false' },
    ]);
    expect(checkText(world, 'Two less nine is one.').claims).toEqual([{ kind: 'sum', verdict: 'false' }]);
  });
});

describe('working', () => {
  const [world] = worlds;
  const problem =
    '<user>Mara has four eggs. Mara finds three more. Mara finds two more. How many eggs does Mara have now?<assistant>';
  const read = (working: string) => checkText(world, problem + working);

  test('tells a wrong step, a step out of place, and a wrong end apart', () => {
    const right = read(
      'First, four and three make seven. Then seven and two make nine. So Mara has nine eggs.',
    );
    expect(right.flawless).toBe(true);
    const wrongStep = read(
      'First, four and three make eight. Then eight and two make ten. So Mara has ten eggs.',
    );
    expect(wrongStep.claims.map((claim) => claim.verdict)).toEqual(['false', 'true', 'false']);
    const otherStep = read(
      'First, four and two make six. Then six and three make nine. So Mara has nine eggs.',
    );
    expect(otherStep.claims.some((claim) => claim.verdict === 'false')).toBe(false);
    expect(otherStep.sentences.map((sentence) => sentence.coherent).slice(4)).toEqual([false, false, true]);
    const lucky = read(
      'First, four and three make eight. Then eight and two make ten. So Mara has nine eggs.',
    );
    expect(lucky.sentences.at(-1)).toMatchObject({
      coherent: false,
      problem: 'the working does not lead to this',
    });
  });

  test('can be left out', () => {
    const text = write(world, createWorkedSum({ working: false }), 1, training);
    expect(text).not.toContain('First');
    expect(checkText(world, text).flawless).toBe(true);
  });
});

describe('isWithheldPair', () => {
  const range = Array.from({ length: 20 }, (_, i) => i + 1);

  test('is symmetric, keeps back about a fifth, and no number altogether', () => {
    const all = range.flatMap((a) => range.map((b) => isWithheldPair(a, b)));
    expect(all.filter(Boolean).length / all.length).toBeCloseTo(0.2, 1);
    for (const a of range) {
      const partners = range.filter((b) => isWithheldPair(a, b));
      expect(partners).toEqual(range.filter((b) => isWithheldPair(b, a)));
      expect(partners.length).toBeGreaterThanOrEqual(2);
      expect(partners.length).toBeLessThanOrEqual(7);
    }
  });

  test('leaves every total of a story a way on, in training and in tests', () => {
    for (let before = 1; before <= 30; before++) {
      expect(possibleChanges(before, { kind: 'training' }).length).toBeGreaterThan(0);
      expect(possibleChanges(before, { kind: 'withheld' }).length).toBeGreaterThan(0);
    }
  });
});
