import { itemKey, type ItemKind, type ProgressRecord } from '#course/progress/record';
import { plural } from '#course/wording';
import { minutesLeft, resumeSection, type LessonContents, type Section } from '../frame/lesson-contents.ts';

/** One kind of thing a lesson holds, and how much of it is done. */
interface Count {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** What 'done' leaves out: `2 right`. */
  readonly note: string;
}

export interface LessonState {
  readonly counts: readonly Count[];
  /** Everything there is in it is done. */
  readonly isDone: boolean;
  readonly minutesLeft: number;
  readonly resume: Section | null;
}

/** What of a lesson is done. Only what the lesson holds today counts. */
export function lessonState(contents: LessonContents, record: ProgressRecord): LessonState {
  const find = (kind: ItemKind, id: string) => record.items[itemKey(contents.slug, kind, id)];
  const isRead = (id: string): boolean => find('section', id) !== undefined;
  const readCount = contents.sections.filter(({ id }) => isRead(id)).length;
  const answers = contents.questions
    .map((id) => find('question', id))
    .filter((item) => item?.kind === 'question');
  const right = answers.filter((item) => item.value.right).length;
  const passed = contents.exercises
    .map((id) => find('exercise', id))
    .filter((item) => item?.kind === 'exercise' && item.value.passed).length;
  const predicted = contents.predictions.filter((id) => find('prediction', id) !== undefined).length;
  const counts = [
    { label: 'Sections read', done: readCount, of: contents.sections.length, note: '' },
    { label: 'Exercises passed', done: passed, of: contents.exercises.length, note: '' },
    {
      label: 'Questions answered',
      done: answers.length,
      of: contents.questions.length,
      note: answers.length > 0 ? `${right} right` : '',
    },
    { label: 'Predictions made', done: predicted, of: contents.predictions.length, note: '' },
  ].filter((count) => count.of > 0);
  const place = record.place?.lesson === contents.slug ? record.place.section : null;
  return {
    counts,
    isDone: counts.every(({ done, of }) => done === of),
    minutesLeft: minutesLeft(contents.minutes, readCount, contents.sections.length),
    resume: resumeSection(contents.sections, isRead, place),
  };
}

/** The whole course in a sentence. */
export function courseFinding(lessons: readonly LessonContents[], record: ProgressRecord): string {
  const states = lessons.map((contents) => lessonState(contents, record));
  const sum = (label: string, field: 'done' | 'of'): number =>
    states
      .flatMap(({ counts }) => counts.filter((count) => count.label === label))
      .reduce((total, count) => total + count[field], 0);
  const parts = [
    ['Sections read', 'section'],
    ['Exercises passed', 'exercise'],
    ['Questions answered', 'question'],
    ['Predictions made', 'prediction'],
  ] as const;
  const began = states.some(({ counts }) => counts.some(({ done }) => done > 0));
  if (!began && record.place !== null)
    return 'Nothing is done yet. Where you were in the text is remembered.';
  if (!began) return 'Nothing is remembered yet. Begin with a lesson, and it will show here.';
  const words = parts
    .filter(([label]) => sum(label, 'of') > 0)
    .map(([label, noun]) => `${sum(label, 'done')} of ${plural(sum(label, 'of'), noun)}`);
  return `So far: ${words.join(', ')}.`;
}
