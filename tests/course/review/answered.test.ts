import { expect, test } from 'vitest';
import { emptyRecord, itemKey, type QuestionValue } from '#course/progress/record';
import { answered, withReview } from '#course/review/answered';
import { scheduledQuestions } from '#course/review/review-list';
import { dayOf, isDue, justMissed, readReview } from '#course/review/review-record';
import { dayWords, reviewFinding } from '#course/review/review-words';

const today = 20_000;

test('right at once stays out of the schedule; missed once it is in, and due tomorrow', () => {
  expect(answered(null, 'a', 'right', today).value).toEqual({ answer: 'a', right: true, attempts: 1 });
  const { value, wasDue } = answered(null, 'b', 'wrong', today);
  expect(value).toEqual({ answer: 'b', right: false, attempts: 1, review: { ...justMissed(today) } });
  expect(wasDue).toBe(false);
  expect(answered(null, ['x', 'partly'], 'partly', today).value.review).toBeDefined();
});

test('trying again before it is due changes the answer and not the schedule', () => {
  const missed = answered(null, 'b', 'wrong', today).value;
  const again = answered(missed, 'a', 'right', today);
  expect(again.value).toEqual({ answer: 'a', right: true, attempts: 2, review: missed.review });
  expect(again.wasDue).toBe(false);
  expect(answered(again.value, 'b', 'wrong', today).value.review).toEqual(missed.review);
});

test('on its day it counts, and later too', () => {
  const missed = answered(null, 'b', 'wrong', today).value;
  expect(answered(missed, 'a', 'right', today + 1).wasDue).toBe(true);
  expect(answered(missed, 'b', 'wrong', today + 30).wasDue).toBe(true);
});

test('taken off the list it is remembered without a schedule', () => {
  const missed = answered(null, 'b', 'wrong', today).value;
  expect(withReview(missed, null)).toEqual({ answer: 'b', right: false, attempts: 1 });
});

test.each([
  ['nothing in it', {}],
  ['words for numbers', { ...justMissed(today), due: 'soon' }],
  ['a day that is none', { ...justMissed(today), due: 1.5 }],
  ['due before it was met', { ...justMissed(today), due: 3 }],
  ['put off for good', { ...justMissed(today), due: 9e15 }],
  ['no stability', { ...justMissed(today), stability: NaN }],
  ['an impossible difficulty', { ...justMissed(today), difficulty: 11 }],
])('a damaged schedule is due today: %s', (_, stored) => {
  const review = readReview(stored, today)!;
  expect(isDue(review, today)).toBe(true);
  expect(review.stability).toBeGreaterThan(0);
});

test('a day is a day of the calendar, whatever the hour', () => {
  expect(dayOf(new Date(2025, 2, 30, 0, 0, 1))).toBe(dayOf(new Date(2025, 2, 30, 23, 59)));
  expect(dayOf(new Date(2025, 2, 31, 0, 0)) - dayOf(new Date(2025, 2, 30, 23, 59))).toBe(1);
});

const question = (id: string, review?: QuestionValue['review']) => ({
  [itemKey('data', 'question', id)]: {
    kind: 'question' as const,
    lesson: 'data',
    id,
    changedMs: 1,
    value: { answer: 'a', right: false, attempts: 1, ...(review && { review }) },
  },
});

test('the list holds what is scheduled, longest due first', () => {
  const late = { ...justMissed(today - 5) };
  const items = {
    ...question('never'),
    ...question('tomorrow', { ...justMissed(today) }),
    ...question('late', late),
  };
  const list = scheduledQuestions({ ...emptyRecord, items }, today);
  expect(list.map(({ id }) => id)).toEqual(['late', 'tomorrow']);
  expect(reviewFinding(list, today)).toBe('One question is due.');
  expect(reviewFinding(list, today + 1)).toBe('Two questions are due.');
});

test('says in words what is due and what comes next', () => {
  const wednesday = dayOf(new Date(2025, 2, 5));
  const list = (...days: number[]) =>
    days.map((due, index) => ({
      lesson: 'data',
      id: `q-${index}`,
      review: { ...justMissed(wednesday), due },
    }));
  expect(reviewFinding([], wednesday)).toMatch(/^Nothing is waiting here/);
  expect(reviewFinding(list(wednesday + 2, wednesday + 2, wednesday + 9), wednesday)).toBe(
    'Nothing is due. Next: two questions on Friday.',
  );
  expect(dayWords(wednesday + 1, wednesday)).toBe('tomorrow');
  expect(dayWords(wednesday + 7, wednesday)).toBe('on 12 March');
  expect(dayWords(dayOf(new Date(2026, 0, 9)), wednesday)).toBe('on 9 January 2026');
});
