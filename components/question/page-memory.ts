import { progressStore } from '#course/progress/store';
import { answered, withReview } from '#course/review/answered';
import { dayOf, readReview, rightsToLeave, type ReviewRecord } from '#course/review/review-record';
import { dayWords } from '#course/review/review-words';
import { inWords } from '#course/wording';
import type { QuestionMemory } from './wake-question.ts';

/**
 * A question's answers among the reader's progress.
 * @param lesson its page's slug
 * @param reviewAddress null on the review page itself
 */
export function pageMemory(lesson: string, id: string, reviewAddress: string | null): QuestionMemory {
  const store = progressStore();
  const today = (): number => dayOf(new Date());
  const value = () => store.find(lesson, 'question', id)?.value ?? null;
  const noteOn = (review: ReviewRecord | undefined): string => {
    if (review === undefined) return '';
    const row =
      review.inRow > 0 ? ` Right ${inWords(review.inRow)} of ${inWords(rightsToLeave)} times in a row.` : '';
    return `It comes back in the review ${dayWords(review.due, today())}.${row}`;
  };
  return {
    reviewAddress,
    recall: value,
    note: () => noteOn(readReview(value()?.review, today())),
    async keep(answer, recall) {
      const before = value();
      const { value: next, wasDue } = answered(before, answer, recall, today());
      store.put(lesson, 'question', id, next);
      const review = readReview(next.review, today());
      if (!wasDue || review === undefined) return noteOn(review);
      // The scheduler loads for those who need it. Should it not come, the question stays due.
      const schedule = await import('#course/review/schedule').catch(() => null);
      if (schedule === null) return 'The scheduler could not be loaded, so this question stays due.';
      const after = schedule.afterReview(review, recall, today());
      store.put(lesson, 'question', id, withReview(next, after));
      return after === null
        ? `Right ${inWords(rightsToLeave)} times in a row: it leaves the review.`
        : noteOn(after);
    },
  };
}
