import { expect, test } from 'vitest';
import { clusterAnswers } from '#run/answer-clusters';
import { answerSpread } from '#run/answer-spread';
import { judgeAnswer } from '#run/judge-answer';
import type { Judgement } from '#run/protocol';
import { statementOf } from '#run/statement-of-answer';
import { usefulVariety } from '#run/story-set';
import { createWorld } from '#world';

const world = createWorld({ size: 'pocket' });
const mara = world.zipf[0]!.id;
const home = world.value('home', mara)!;
const elsewhere = world.lexicon.town.find(({ id }) => id !== home)!.id;

function judged(prompt: string, text: string): { text: string; judgement: Judgement | null } {
  const whole = `${prompt} ${text}`;
  const statement = statementOf(world, prompt, whole);
  const judgement = judgeAnswer(world, prompt, whole);
  return { text, judgement: judgement && (statement === null ? judgement : { ...judgement, statement }) };
}

test('two wordings of one fact are one cluster, another value is another', () => {
  const colour = world.value('colour', mara)!;
  const other = world.lexicon.colour.find(({ id }) => id !== colour)!.id;
  const texts = [
    `${colour} best of all colours.`,
    `everything ${colour}, even soup.`,
    `${other} best of all colours.`,
  ];
  const clusters = clusterAnswers(texts.map((text) => judged(`${mara} likes`, text)));
  expect(clusters).toEqual([
    { text: texts[0], count: 2, wordings: 2, verdict: 'true' },
    { text: texts[2], count: 1, wordings: 1, verdict: 'false' },
  ]);
});

test('what states nothing that can be told is put together by its text', () => {
  const story = `${mara} opens the door and says hello to the day.`;
  const answers = [story, ' flour duck.', story, 'flour duck.', 'flour.'].map((text) =>
    judged('One morning,', text),
  );
  expect(clusterAnswers(answers).map(({ count, verdict }) => [count, verdict])).toEqual([
    [2, 'free'],
    [2, 'broken'],
    [1, 'broken'],
  ]);
  expect(clusterAnswers([])).toEqual([]);
});

test('the commonest wording speaks for its cluster, the earliest of equal ones', () => {
  const say = (text: string) => ({ text, judgement: { verdict: 'true', statement: 'a' } as const });
  expect(clusterAnswers(['x', 'y', 'y'].map(say))[0]!.text).toBe('y');
  expect(clusterAnswers(['x', 'y'].map(say))[0]!.text).toBe('x');
});

test('the spread counts entropy over clusters, quality over answers and pairs of words', () => {
  const answers = [`${home}.`, `${home}.`, `${elsewhere}.`, 'duck flour.'].map((text) =>
    judged(`${mara} lives in`, text),
  );
  const spread = answerSpread(`${mara} lives in`, answers);
  expect(spread.entropyNats).toBeCloseTo(1.5 * Math.LN2, 12);
  expect(spread).toMatchObject({
    answers: 4,
    commonest: 2,
    quality: { wellFormed: 3, claims: 3, true: 2 },
  });
  // in-home twice, in-elsewhere, in-duck, duck-flour.
  expect(spread.distinct2).toBeCloseTo(4 / 5, 12);
});

test('without a world nothing is judged, and an answer that was not written is no sentence', () => {
  const blank = { text: '', judgement: null };
  expect(answerSpread('a', [blank, { text: 'b.', judgement: null }]).quality).toBeNull();
  const one = judged(`${mara} lives in`, `${home}.`);
  expect(answerSpread('a', [blank, one]).quality).toEqual({ wellFormed: 1, claims: 1, true: 1 });
  expect(answerSpread('a', [blank]).distinct2).toBeNull();
  expect(answerSpread('a', []).entropyNats).toBe(0);
});

test('openings are worth their new pairs of words, if they are well formed', () => {
  const free = (text: string) => ({ text, judgement: { verdict: 'free' } as const });
  const broken = { text: 'flour duck runs.', judgement: { verdict: 'broken' } as const };
  expect(usefulVariety('One morning', [free(', A runs.'), free(', A runs.')])).toBeCloseTo(1 / 2, 12);
  expect(usefulVariety('One morning', [free(', A runs.'), free(', B sits.')])).toBeCloseTo(5 / 6, 12);
  expect(usefulVariety('One morning', [free(', A runs.'), broken])).toBeCloseTo(1 / 2, 12);
  expect(usefulVariety('One morning', [broken])).toBe(0);
  expect(usefulVariety('One morning', [])).toBe(0);
});
