import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentId, lessonFolders, type LessonFolder } from '../../src/site/lesson-folders.ts';
import { readGlossary, type Term } from '../../src/site/references/read-glossary.ts';
import { readSources, type SourceRegistry } from '../../src/site/references/read-sources.ts';
import { readPage, type Page } from './page.ts';
import { isDraft } from './is-draft.ts';

/** What a page may refer to. */
export interface CourseContent {
  /** Absolute path of the project. */
  readonly root: string;
  readonly lessons: readonly LessonFolder[];
  readonly sources: SourceRegistry;
  readonly glossary: ReadonlyMap<string, Term>;
  /** Every page by its id: `compute`, `index`. */
  readonly pages: ReadonlyMap<string, Page>;
  /** Ids of the pages that only the preview shows. */
  readonly drafts: ReadonlySet<string>;
  /** Component files by their import path: `#components/grow/Grow.astro`. */
  readonly components: readonly string[];
  readonly isPublicFile: (address: string) => boolean;
}

/**
 * @param root absolute path of the project
 * @throws Error when the registries of sources or terms are unsound, or a lesson's folder is misnamed
 */
export function readCourse(root: string): CourseContent {
  const content = pathToFileURL(join(root, 'content') + sep);
  const paths = globSync('content/**/*.{md,mdx}', { cwd: root }).sort();
  const pages = new Map(
    paths.map((path) => {
      const withSlashes = path
        .split(sep)
        .join('/')
        .replace(/^content\//, '');
      return [contentId(withSlashes), readPage(root, join(root, path))];
    }),
  );
  const components = globSync('components/**/*.{astro,tsx}', { cwd: root })
    .map((path) => `#${path.split(sep).join('/')}`)
    .filter((path) => /\/[A-Z][A-Za-z0-9]*\.(astro|tsx)$/.test(path))
    .sort();
  return {
    root,
    lessons: lessonFolders(new URL('lessons/', content)),
    sources: readSources(content),
    glossary: readGlossary(content),
    pages,
    drafts: new Set([...pages].filter(([, page]) => isDraft(page.source)).map(([id]) => id)),
    components,
    isPublicFile: (address) => existsSync(join(root, 'public', decodeURIComponent(address))),
  };
}

/** Ids that a page's components bring along, as far as their sources write them out. */
export function componentIds(root: string, page: Page): Set<string> {
  const folders = page.modules.flatMap(({ value }) =>
    [...value.matchAll(/#components\/([\w-]+)\//g)].map(([, folder]) => folder!),
  );
  const files = folders.flatMap((folder) => globSync(`components/${folder}/**/*.{astro,tsx}`, { cwd: root }));
  const sources = files.map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(sources.flatMap((text) => [...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!)));
}
