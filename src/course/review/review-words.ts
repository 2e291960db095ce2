import { inWords } from '../wording.ts';
import { dateOf, isDue } from './review-record.ts';
import type { ScheduledQuestion } from './review-list.ts';

/** `today`, `tomorrow`, `on Friday`, `on 3 May`, `on 3 May 2027`. */
export function dayWords(day: number, today: number): string {
  const ahead = day - today;
  if (ahead <= 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  const say = (format: Intl.DateTimeFormatOptions): string =>
    `on ${dateOf(day).toLocaleDateString('en-GB', { ...format, timeZone: 'UTC' })}`;
  if (ahead < 7) return say({ weekday: 'long' });
  const isSameYear = dateOf(day).getUTCFullYear() === dateOf(today).getUTCFullYear();
  return say({ day: 'numeric', month: 'long', ...(!isSameYear && { year: 'numeric' }) });
}

/** What is due and what comes next, in a sentence or two. */
export function reviewFinding(scheduled: readonly ScheduledQuestion[], today: number): string {
  if (scheduled.length === 0)
    return 'Nothing is waiting here. A question you miss in a lesson comes here by itself.';
  const due = scheduled.filter(({ review }) => isDue(review, today)).length;
  if (due > 0) return `${questions(due, true)} due.`;
  const next = Math.min(...scheduled.map(({ review }) => review.due));
  const then = scheduled.filter(({ review }) => review.due === next).length;
  return `Nothing is due. Next: ${questions(then)} ${dayWords(next, today)}.`;
}

function questions(count: number, begins = false): string {
  const number = inWords(count);
  const noun = count === 1 ? 'question' : 'questions';
  if (!begins) return `${number} ${noun}`;
  return `${number[0]!.toUpperCase()}${number.slice(1)} ${noun} ${count === 1 ? 'is' : 'are'}`;
}
