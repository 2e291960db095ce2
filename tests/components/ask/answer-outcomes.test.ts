import { answerOutcomes } from '#components/ask/answer-outcomes.ts';
import type { Answer, Verdict } from '#run/protocol';
import { expect, test } from 'vitest';

const answer = (text: string, verdict: Verdict = 'free', finished = true): Answer =>
  ({ text, finished, judgement: { verdict } }) as Answer;

test('counts the commonest text, the texts and the true ones', () => {
  const answers = [
    answer('a', 'true'),
    answer('b'),
    answer('a', 'true'),
    answer('c', 'false'),
    answer('a', 'true'),
  ];
  expect(answerOutcomes(answers)).toEqual({ same: 3, different: 3, true: 3 });
});

test('five texts that differ are one the same', () => {
  expect(answerOutcomes(['a', 'b', 'c', 'd', 'e'].map((text) => answer(text)))?.same).toBe(1);
});

test('reports nothing until every answer is finished', () => {
  expect(answerOutcomes([])).toBeNull();
  expect(answerOutcomes([answer('a'), answer('b', 'free', false)])).toBeNull();
});
