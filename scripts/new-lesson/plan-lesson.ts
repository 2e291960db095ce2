import type { LessonFolder } from '../../src/site/lesson-folders.ts';

export interface LessonRequest {
  readonly slug: string | undefined;
  readonly title: string | undefined;
  /** Place in the course, as typed; without it the place that the course plans for this slug, or the next. */
  readonly number: string | undefined;
}

const USAGE = `Write: npm run new-lesson -- slug "Title", like: npm run new-lesson -- compute "Compute"`;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Where a new lesson goes.
 * @param lessons the lessons there are
 * @param planned places the course keeps for lessons to come, by slug
 * @returns the folder's name, like `03-compute`
 * @throws Error that says what to type instead
 */
export function planLesson(
  { slug, title, number }: LessonRequest,
  lessons: readonly LessonFolder[],
  planned: ReadonlyMap<string, number>,
): string {
  if (slug === undefined) throw new Error(`The lesson needs a slug and a title. ${USAGE}`);
  if (!SLUG.test(slug)) {
    const proposal = slug
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    const hint = proposal === '' ? '' : ` Try '${proposal}'.`;
    throw new Error(`'${slug}' cannot be a lesson's address: use small letters, digits and hyphens.${hint}`);
  }
  if (title === undefined || title.trim() === '') throw new Error(`The lesson needs a title. ${USAGE}`);
  const same = lessons.find((lesson) => lesson.slug === slug);
  if (same !== undefined)
    throw new Error(
      `The lesson '${slug}' exists: content/lessons/${same.folder}. Choose another slug, or edit that one.`,
    );
  const place = number === undefined ? (planned.get(slug) ?? nextPlace(lessons, planned)) : readPlace(number);
  const taken = lessons.find(({ order }) => order === place);
  if (taken !== undefined)
    throw new Error(
      `Place ${place} is taken by ${taken.folder}. Choose another with --number, or rename that folder.`,
    );
  return `${String(place).padStart(2, '0')}-${slug}`;
}

function readPlace(text: string): number {
  const place = Number(text);
  if (!Number.isInteger(place) || place < 1 || place > 99)
    throw new Error(`--number must be a whole number from 1 to 99, not '${text}'.`);
  return place;
}

/** The place behind all lessons, written and planned. */
function nextPlace(lessons: readonly LessonFolder[], planned: ReadonlyMap<string, number>): number {
  const next = Math.max(0, ...lessons.map(({ order }) => order), ...planned.values()) + 1;
  if (next > 99)
    throw new Error('All 99 places are taken: rename a folder, or choose a free place with --number.');
  return next;
}
