import { createEmptyCard, fsrs, Rating, State, type Card, type FSRS, type Grade } from 'ts-fsrs';
import { dateOf, rightsToLeave, type ReviewRecord } from './review-record.ts';

/** How a question that was due went at the first attempt. */
export type Recall = 'right' | 'partly' | 'wrong';

const grades: Record<Recall, Grade> = { right: Rating.Good, partly: Rating.Hard, wrong: Rating.Again };

/** Whole days, and the same for everybody: no steps of minutes, and no chance. */
const schedulerFor = (weights?: readonly number[]): FSRS =>
  fsrs({ enable_fuzz: false, enable_short_term: false, ...(weights && { w: weights }) });

const scheduler = schedulerFor();

/**
 * How a question stands after it was answered on a day it was due; null when it leaves the schedule.
 * @param today day since 1970 in the reader's calendar
 */
export function afterReview(record: ReviewRecord, recall: Recall, today: number): ReviewRecord | null {
  const next = nextRecord(record, recall, today);
  return next.inRow >= rightsToLeave ? null : next;
}

/**
 * The same for a question that never leaves. FSRS-6 (open-spaced-repetition), aiming at 90 % remembered.
 * @param weights of the model of forgetting; FSRS's own defaults unless given
 */
export function nextRecord(
  record: ReviewRecord,
  recall: Recall,
  today: number,
  weights?: readonly number[],
): ReviewRecord {
  const day = Math.max(today, record.last);
  const { card } = (weights ? schedulerFor(weights) : scheduler).next(
    asCard(record),
    dateOf(day),
    grades[recall],
  );
  return {
    due: day + Math.max(1, card.scheduled_days),
    last: day,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    inRow: recall === 'right' ? record.inRow + 1 : 0,
  };
}

function asCard({ due, last, stability, difficulty, reps, lapses }: ReviewRecord): Card {
  return {
    ...createEmptyCard(dateOf(last)),
    due: dateOf(due),
    last_review: dateOf(last),
    scheduled_days: due - last,
    stability,
    difficulty,
    reps,
    lapses,
    state: State.Review,
  };
}
