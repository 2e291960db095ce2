import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '#world';
import { packAnswers } from '#run/grading/answer-batch';
import { chooseRows } from '#run/grading/choose-rows';
import { countByRung } from '#run/grading/count-by-rung';
import { gradeAnswer } from '#run/grading/grade-answer';
import { writeQuestions, type GradedQuestion } from '#run/grading/questions';
import { loadSiteTokenizer } from './site-tokenizer.ts';

let world: World;
let measured: GradedQuestion[];
let training: GradedQuestion[];
beforeAll(() => {
  world = createWorld({ size: 'full' });
  measured = writeQuestions(world, 'measured', 1);
  training = writeQuestions(world, 'training', 1);
});

test('nobody is asked about in training and in the measurement, and both stand on every rung alike', () => {
  const people = (questions: readonly GradedQuestion[]) => new Set(questions.map(({ person }) => person));
  expect([...people(measured)].filter((person) => people(training).has(person))).toEqual([]);
  for (const questions of [measured, training]) {
    expect(questions).toHaveLength(400);
    const mentions = Map.groupBy(questions, (question) => question.mentions);
    expect([...mentions.keys()]).toEqual([0, 1, 3, 10, 30, 100, 300, 1000]);
    expect([...mentions.values()].every(({ length }) => length === 50)).toBe(true);
  }
});

test('the same seed asks in the same words, another in others', () => {
  expect(writeQuestions(world, 'training', 1)).toEqual(training);
  expect(writeQuestions(world, 'training', 2)).not.toEqual(training);
});

describe('grades', () => {
  const grade = (answer: string): string => gradeAnswer(world, homeQuestion(), answer);
  const homeQuestion = (): GradedQuestion =>
    measured.find(({ relation, mentions }) => relation === 'home' && mentions === 1000)!;
  const town = (): string => world.value('home', homeQuestion().person)!;

  test('the generator’s own answers are all right', () => {
    expect(measured.every((question) => gradeAnswer(world, question, question.reference) === 'right')).toBe(
      true,
    );
  });

  test('another town, another matter, and a broken sentence are wrong', () => {
    const other = world.lexicon.town.find(({ id }) => id !== town())!.id;
    expect(grade(`In ${town()}.`)).toBe('right');
    expect(grade(`In ${other}.`)).toBe('wrong');
    expect(grade('He has a cat that.')).toBe('wrong');
    expect(grade('')).toBe('wrong');
  });

  test('whoever says that it does not know has abstained, of known people too; who adds a guess has not', () => {
    expect(grade('I do not know.')).toBe('abstained');
    expect(grade('I am sorry, I do not know.')).toBe('abstained');
    const other = world.lexicon.town.find(({ id }) => id !== town())!.id;
    expect(grade(`I do not know. ${homeQuestion().person} lives in ${other}.`)).toBe('wrong');
  });
});

test('outcomes are counted rung by rung', () => {
  const questions = [{ mentions: 0 }, { mentions: 0 }, { mentions: 9 }];
  expect(countByRung(questions, ['wrong', 'abstained', 'right'])).toEqual([
    { mentions: 0, right: 0, wrong: 1, abstained: 1 },
    { mentions: 9, right: 1, wrong: 0, abstained: 0 },
  ]);
});

test('only tokens of answers count, each answer sees itself alone, and what finds no room is left', () => {
  const shape = { batchSize: 2, contextLength: 6, eosId: 0, padId: 9 };
  const answer = (first: number) => ({ prompt: [1, 2], answer: [first, 0], weight: 1 });
  const { batch, packed } = packAnswers([answer(3), answer(4), answer(5)], shape);
  expect(packed).toBe(2);
  expect([...batch.inputs]).toEqual([0, 1, 2, 3, 9, 9, 0, 1, 2, 4, 9, 9]);
  expect([...batch.targets]).toEqual([1, 2, 3, 0, 9, 9, 1, 2, 4, 0, 9, 9]);
  expect([...batch.lossMask]).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0]);
  expect([...batch.segments]).toEqual([0, 0, 0, 0, -1, -1, 1, 1, 1, 1, -1, -1]);
});

test('two rules make different texts of the same answers', () => {
  const tokenizer = loadSiteTokenizer();
  const question = training[0]!;
  const answers = (['wrong', 'right', 'wrong'] as const).map((outcome, i) => ({ ids: [i + 10], outcome }));
  const read = (penalty: number) => chooseRows([{ question, answers }], penalty, tokenizer);
  expect(read(0)).toMatchObject({
    kept: { answer: 1, abstain: 0, nothing: 0 },
    rows: [{ answer: [11, tokenizer.eosId] }],
  });
  expect(read(1).kept).toEqual({ answer: 0, abstain: 1, nothing: 0 });
  expect(tokenizer.decode(read(1).rows[0]!.answer.slice(0, -1))).toBe('I do not know.');
});
