import type { ProgressRecord } from '#course/progress/record';
import { aboutMinutes } from '../frame/lesson-contents.ts';
import { lessonState, type LessonState } from './count-done.ts';
import type { ListedLesson } from './course-lesson.ts';

/** One lesson: its parts and how many are done, what is left of it, where to go on. */
export function LessonLine({
  lesson,
  record,
}: {
  readonly lesson: ListedLesson;
  readonly record: ProgressRecord;
}) {
  const { number, title, href, contents } = lesson;
  if (href === null || contents === null)
    return (
      <li class="progress-coming">
        <p class="progress-title">
          {number} · {title} <span class="t-label-mono">coming</span>
        </p>
      </li>
    );
  const state = lessonState(contents, record);
  return (
    <li>
      <p class="progress-title">
        <a href={href}>
          {number} · {title}
        </a>
      </p>
      <dl>
        {state.counts.map(({ label, done, of, note }) => (
          <div key={label} class={done === of ? 'progress-all' : undefined}>
            <dt>{label}</dt>
            <dd>
              {done} of {of}
              {note !== '' && <span class="t-quiet">, {note}</span>}
            </dd>
            <dd class="progress-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * done) / of}%` }} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="progress-left">
        {leftWords(state)}{' '}
        {state.resume !== null && <a href={`${href}#${state.resume.id}`}>Go on with: {state.resume.title}</a>}
      </p>
    </li>
  );
}

function leftWords({ isDone, minutesLeft }: LessonState): string {
  if (isDone) return 'All of it done.';
  if (minutesLeft === 0) return 'All of it read.';
  const words = aboutMinutes(minutesLeft);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} left.`;
}
