import type { LessonContents } from '../frame/lesson-contents.ts';

/** A lesson as the progress page lists it. */
export interface ListedLesson {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** With the base path; null while the lesson is only planned. */
  readonly href: string | null;
  readonly contents: LessonContents | null;
}
