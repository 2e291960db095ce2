import { expect, test } from 'vitest';
import { emptyRecord, type AnyProgressItem } from '#course/progress/record';
import { byKey } from '#course/progress/parse-record';
import { courseFinding, lessonState } from '../../../components/progress/count-done.ts';

const contents = {
  slug: 'data',
  minutes: 40,
  sections: ['a', 'b'].map((id) => ({ id, title: id })),
  exercises: ['e'],
  questions: ['q', 'r'],
  predictions: ['p'],
};
const of = (kind: string, id: string, value: object): AnyProgressItem =>
  ({ kind, lesson: 'data', id, changedMs: 1, value }) as AnyProgressItem;
const record = (...items: AnyProgressItem[]) => ({ ...emptyRecord, items: byKey(items) });
const done = (...items: AnyProgressItem[]): number[] =>
  lessonState(contents, record(...items)).counts.map((count) => count.done);

test('counts what is done of what the lesson holds', () => {
  expect(done()).toEqual([0, 0, 0, 0]);
  expect(
    done(
      of('section', 'a', { read: true }),
      of('section', 'renamed', { read: true }),
      of('exercise', 'e', { passed: false, attempts: 2, sawSolution: true }),
      of('question', 'q', { answer: '1', right: false, attempts: 1 }),
      of('prediction', 'p', { guess: { kind: 'number', value: 1 }, outcome: null, guessedMs: 1 }),
    ),
  ).toEqual([1, 0, 1, 1]);
  expect(done(of('exercise', 'e', { passed: true, attempts: 2, sawSolution: false }))).toEqual([0, 1, 0, 0]);
});

test('halves the minutes with half of the sections, and says where to go on', () => {
  const state = lessonState(contents, record(of('section', 'a', { read: true })));
  expect(state).toMatchObject({ minutesLeft: 20, resume: { id: 'b' }, isDone: false });
});

test('leaves out kinds a lesson has none of', () => {
  const bare = { ...contents, exercises: [], questions: [], predictions: [] };
  expect(lessonState(bare, emptyRecord).counts.map(({ label }) => label)).toEqual(['Sections read']);
});

test('says in a sentence how far the course is', () => {
  expect(courseFinding([contents], emptyRecord)).toMatch(/^Nothing is remembered yet/);
  expect(courseFinding([contents], record(of('section', 'a', { read: true })))).toBe(
    'So far: 1 of 2 sections, 0 of 1 exercise, 0 of 2 questions, 0 of 1 prediction.',
  );
});
