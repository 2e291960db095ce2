import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { progressStore } from '#course/progress/store';
import { withReview } from '#course/review/answered';
import { scheduledQuestions, type ScheduledQuestion } from '#course/review/review-list';
import { dayOf, isDue } from '#course/review/review-record';
import { reviewFinding } from '#course/review/review-words';
import { Button } from '../frame/Button.tsx';
import { Figure } from '../frame/Figure.tsx';
import { ReviewQuestion } from './ReviewQuestion.tsx';
import { ScheduleTable } from './ScheduleTable.tsx';

export interface ReviewMissedProps {
  readonly base: string;
  /** Titles of lessons by their slugs. */
  readonly titles: Readonly<Record<string, string>>;
}

/** What the reader missed, asked again when it is due, and when the rest comes. */
export function ReviewMissed({ base, titles }: ReviewMissedProps) {
  const [scheduled, setScheduled] = useState<readonly ScheduledQuestion[] | null>(null);
  /** The one being asked stays until the reader goes on, though it is due no more once it is answered. */
  const [asked, setAsked] = useState<ScheduledQuestion | null>(null);
  const [isAnswered, setAnswered] = useState(false);
  const today = useSignal(0);
  const next = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const look = () => (today.value = dayOf(new Date()));
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  useSignalEffect(() => {
    if (today.value > 0) setScheduled(scheduledQuestions(progressStore().record.value, today.value));
  });

  const due = (scheduled ?? []).filter(({ review }) => isDue(review, today.value));
  useEffect(() => {
    if (asked === null && due[0] !== undefined) setAsked(due[0]);
  }, [asked, due[0]]);

  const goOn = () => {
    setAsked(due[0] ?? null);
    setAnswered(false);
    next.current?.focus();
  };
  const drop = ({ lesson, id }: ScheduledQuestion) => {
    const store = progressStore();
    const value = store.find(lesson, 'question', id)?.value;
    if (value !== undefined) store.put(lesson, 'question', id, withReview(value, null));
    setAsked(null);
    next.current?.focus();
  };
  const addressOf = ({ lesson }: ScheduledQuestion) => `${base}${lesson}/`;

  return (
    <Figure
      id="review"
      title="What you missed"
      specimen={['this browser, this site']}
      {...(scheduled !== null && { state: 'live' as const })}
      finding={scheduled === null ? '' : reviewFinding(scheduled, today.value)}
    >
      <div ref={next} tabIndex={-1} class="review-asked">
        {asked !== null && (
          <ReviewQuestion
            key={`${asked.lesson}/${asked.id}`}
            question={asked}
            address={addressOf(asked)}
            onAnswered={() => setAnswered(true)}
            onDrop={() => drop(asked)}
          />
        )}
      </div>
      {isAnswered && (
        <div class="t-row">
          <Button onClick={goOn}>{due.length > 0 ? 'Next question' : 'Done'}</Button>
        </div>
      )}
      {scheduled !== null && scheduled.length > 0 && (
        <ScheduleTable scheduled={scheduled} today={today.value} titles={titles} addressOf={addressOf} />
      )}
    </Figure>
  );
}
