import { expect, test } from 'vitest';
import { traceProcessing } from '#lab/sampling/process-logits';
import {
  keptCount,
  keptMass,
  nextTokenFinding,
  surpriseLevel,
} from '../../../components/next-token/words.ts';

const words = [' a', ' b', ' c', ' d'];
const textOf = (id: number): string => words[id]!;
const logits = [Math.log(0.5), Math.log(0.3), Math.log(0.15), Math.log(0.05)];

test('untouched, the finding tells the likeliest and how many make up half', () => {
  const finding = nextTokenFinding(traceProcessing(logits, {}), textOf, false);
  expect(finding).toContain('‘␣a’, with a probability of 0.50');
  expect(finding).toContain('one of 1 token.');
});

test('with controls it tells what is left of the vocabulary and of the probability', () => {
  const trace = traceProcessing(logits, { temperature: 2, topK: 2 });
  expect(keptCount(trace.at(-1)!)).toBe(2);
  expect(keptMass(trace[0]!, trace.at(-1)!)).toBeCloseTo(0.8, 10);
  expect(nextTokenFinding(trace, textOf, false)).toContain(
    'Of 4 tokens 2 are left, which had 80 % of the probability',
  );
});

test('it tells when another token has become the likeliest', () => {
  const trace = traceProcessing(logits, { repetitionPenalty: 2, previousTokens: [0] });
  expect(nextTokenFinding(trace, textOf, false)).toContain('The model itself thought most of ‘␣a’');
});

test('surprise has four levels', () => {
  expect([0.1, 1, 3, 9].map(surpriseLevel)).toEqual([0, 1, 2, 3]);
});
