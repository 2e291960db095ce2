import type { ProgressRecord } from '../progress/record.ts';
import { readReview, type ReviewRecord } from './review-record.ts';

export interface ScheduledQuestion {
  readonly lesson: string;
  readonly id: string;
  readonly review: ReviewRecord;
}

/** All questions in the schedule: the longest due first, and those due on one day as the record has them. */
export function scheduledQuestions(record: ProgressRecord, today: number): ScheduledQuestion[] {
  return Object.values(record.items)
    .flatMap((item) => {
      if (item.kind !== 'question') return [];
      const review = readReview(item.value.review, today);
      return review === undefined ? [] : [{ lesson: item.lesson, id: item.id, review }];
    })
    .sort((a, b) => a.review.due - b.review.due);
}
