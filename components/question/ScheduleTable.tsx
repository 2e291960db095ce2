import { isDue, rightsToLeave } from '#course/review/review-record';
import type { ScheduledQuestion } from '#course/review/review-list';
import { dayWords } from '#course/review/review-words';
import { plural } from '#course/wording';

export interface ScheduleTableProps {
  readonly scheduled: readonly ScheduledQuestion[];
  readonly today: number;
  readonly titles: Readonly<Record<string, string>>;
  readonly addressOf: (question: ScheduledQuestion) => string;
}

/** How many questions are in the schedule, and when each comes back. */
export function ScheduleTable({ scheduled, today, titles, addressOf }: ScheduleTableProps) {
  return (
    <details class="t-data" open>
      <summary>The schedule: {plural(scheduled.length, 'question')}</summary>
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Questions in the schedule">
        <table>
          <caption class="t-visually-hidden">Questions in the schedule</caption>
          <thead>
            <tr>
              {['Question', 'Lesson', 'Due', 'Right in a row', 'Missed again'].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scheduled.map((question) => {
              const { lesson, id, review } = question;
              return (
                <tr key={`${lesson}/${id}`}>
                  <th scope="row">
                    <a href={`${addressOf(question)}#${id}`}>{id.replaceAll('-', ' ')}</a>
                  </th>
                  <td>{titles[lesson] ?? lesson}</td>
                  <td>{isDue(review, today) ? 'now' : dayWords(review.due, today).replace(/^on /, '')}</td>
                  <td>
                    {review.inRow} of {rightsToLeave}
                  </td>
                  <td>{review.lapses}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
