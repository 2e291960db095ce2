import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { parse } from 'yaml';
import type { LessonContents, Section } from './lesson-contents.ts';

/**
 * What each lesson holds that can be done, by its slug: read from its source, since a page other than its own does not
 * render it.
 * @param root absolute path of the project; every command of the project runs there
 */
export function readLessonContents(root = process.cwd()): ReadonlyMap<string, LessonContents> {
  const lessons = join(root, 'content/lessons');
  const found = readdirSync(lessons).flatMap((folder) => {
    const path = join(lessons, folder, 'index.mdx');
    const slug = folder.replace(/^\d+-/, '');
    return existsSync(path) ? [[slug, lessonContents(slug, readFileSync(path, 'utf8'))] as const] : [];
  });
  return new Map(found);
}

/** @param source of a lesson, its frontmatter included */
export function lessonContents(slug: string, source: string): LessonContents {
  const [, frontmatter = '', body = source] =
    /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n([\s\S]*)$/.exec(source) ?? [];
  const fences = [...body.matchAll(FENCE)].map(([, , meta = '']) => meta);
  const prose = body.replaceAll(FENCE, '').replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '');
  return {
    slug,
    minutes: minutesOf(frontmatter),
    sections: sectionsOf(prose),
    exercises: fences.flatMap((meta) => idsIn(meta, /^(?=.*\blive\b).*?\bexercise=["']([^"']+)["']/g)),
    questions: idsIn(prose, /<Question\b[^>]*?\bid=["']([^"']+)["']/g),
    predictions: idsIn(prose, /<Predict\b[^>]*?\bid=["']([^"']+)["']/g),
  };
}

/** A fenced block: its marks, the words after them, its lines. */
const FENCE = /^[ \t]*(`{3,}|~{3,})([^\n]*)\n[\s\S]*?^[ \t]*\1[`~]*[ \t]*$/gm;

/** Each once, in order. */
const idsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? [])),
];

function sectionsOf(prose: string): Section[] {
  const slugger = new GithubSlugger();
  return [...prose.matchAll(/^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\r?$/gm)].flatMap(
    ([, marks, markdown = '']) => {
      const title = plainText(markdown);
      // Headings of every level take part: a second one of the same words gets a number.
      const id = slugger.slug(title);
      return marks === '##' ? [{ id, title }] : [];
    },
  );
}

/** A heading without its emphasis, code marks, links and tags. */
const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`]|(?<!\w)_|_(?!\w)/g, '')
    .trim();

function minutesOf(frontmatter: string): number {
  const page = parse(frontmatter) as { readonly lesson?: { readonly minutes?: unknown } } | null;
  const minutes = page?.lesson?.minutes;
  if (!Array.isArray(minutes)) return 0;
  return minutes.reduce((sum: number, sitting) => sum + (Number(sitting) || 0), 0);
}
