import type { QuestionValue } from '../progress/record.ts';
import { isDue, justMissed, readReview, type ReviewRecord } from './review-record.ts';
import type { Recall } from './schedule.ts';

export interface Answered {
  readonly value: QuestionValue;
  /** Whether it was due, so that the schedule must hear of it. */
  readonly wasDue: boolean;
}

/**
 * What is remembered of a question after it was answered. Who misses it once finds it in the schedule; answering again
 * before it is due is practice and changes nothing there.
 * @param today day since 1970 in the reader's calendar
 */
export function answered(
  before: QuestionValue | null,
  answer: QuestionValue['answer'],
  recall: Recall,
  today: number,
): Answered {
  const review = readReview(before?.review, today);
  const right = recall === 'right';
  const next = review ?? (right ? undefined : justMissed(today));
  return {
    value: withReview({ answer, right, attempts: (before?.attempts ?? 0) + 1 }, next ?? null),
    wasDue: review !== undefined && isDue(review, today),
  };
}

/** A question's value with another schedule, or with none. */
export function withReview(value: QuestionValue, review: ReviewRecord | null): QuestionValue {
  const { answer, right, attempts } = value;
  return { answer, right, attempts, ...(review !== null && { review: { ...review } }) };
}
