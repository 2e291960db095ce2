import { useEffect, useState } from 'preact/hooks';
import { useSignalEffect } from '@preact/signals';
import { emptyRecord, type ProgressRecord } from '#course/progress/record';
import { progressStore } from '#course/progress/store';
import { Figure } from '../frame/Figure.tsx';
import { courseFinding } from './count-done.ts';
import type { ListedLesson } from './course-lesson.ts';
import { DamagedNote } from './DamagedNote.tsx';
import { LessonLine } from './LessonLine.tsx';
import './progress.css';

interface Props {
  readonly id?: string;
  readonly lessons: readonly ListedLesson[];
  /** What is shown instead of what this browser remembers; for the gallery. */
  readonly fixed?: ProgressRecord;
}

/** The whole course: what of each lesson is done, what is left, where to go on. */
export function CourseProgress({ id = 'course-progress', lessons, fixed }: Props) {
  const [record, setRecord] = useState(fixed ?? emptyRecord);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useSignalEffect(() => {
    const now = progressStore().record.value;
    if (fixed === undefined) setRecord(now);
  });

  const written = lessons.flatMap(({ contents }) => contents ?? []);
  const shows = live || fixed !== undefined;
  return (
    <Figure
      id={id}
      title="The lessons"
      specimen={['this browser']}
      {...(live && { state: 'live' as const })}
      finding={shows ? courseFinding(written, record) : ''}
    >
      {live && fixed === undefined && <DamagedNote />}
      <ol class="progress-lessons">
        {lessons.map((lesson) => (
          <LessonLine key={lesson.slug} lesson={lesson} record={record} />
        ))}
      </ol>
    </Figure>
  );
}
