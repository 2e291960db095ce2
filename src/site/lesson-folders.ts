import { readdirSync } from 'node:fs';

/** A lesson's folder, `NN-slug`: its place in the course and its address. */
export interface LessonFolder {
  readonly folder: string;
  readonly order: number;
  readonly slug: string;
}

const FOLDER_NAME = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * The lessons in a directory, in the order of the course.
 * @throws Error when a folder is not named `NN-slug`, or when two lessons claim one place or one address
 */
export function lessonFolders(directory: URL): LessonFolder[] {
  const lessons = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => parseLessonFolder(name))
    .sort((a, b) => a.order - b.order);
  for (const key of ['order', 'slug'] as const) {
    const values = lessons.map((lesson) => lesson[key]);
    const repeated = values.find((value, index) => values.indexOf(value) !== index);
    if (repeated !== undefined)
      throw new Error(`Two lessons share the ${key} '${repeated}': rename one folder.`);
  }
  return lessons;
}

function parseLessonFolder(folder: string): LessonFolder {
  const [, number, slug] = FOLDER_NAME.exec(folder) ?? [];
  if (number === undefined || slug === undefined) {
    throw new Error(
      `Rename the lesson folder '${folder}' to two digits, a hyphen and a slug, like '03-compute'.`,
    );
  }
  return { folder, order: Number(number), slug };
}

/**
 * The address of a content file: `lessons/03-compute/index.mdx` is `compute`, `index.mdx` is `index`.
 * @param path relative to `content/`, with forward slashes
 */
export function contentId(path: string): string {
  const withoutExtension = path.replace(/\.mdx?$/, '');
  if (!withoutExtension.startsWith('lessons/')) return withoutExtension.replace(/(?<=.)\/index$/, '');
  const [folder = '', ...rest] = withoutExtension.slice('lessons/'.length).split('/');
  return [parseLessonFolder(folder).slug, ...rest].join('/').replace(/\/index$/, '');
}
