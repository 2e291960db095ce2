import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPages } from '../../scripts/check-lesson/check-pages.ts';
import { readCourse } from '../../scripts/check-lesson/course-content.ts';
import { readPage } from '../../scripts/check-lesson/page.ts';
import { exerciseFiles, lessonTemplate } from '../../scripts/new-lesson/lesson-template.ts';
import { planLesson } from '../../scripts/new-lesson/plan-lesson.ts';
import { projectRoot } from '../../scripts/site/project-root.ts';

const lessons = [
  { folder: '01-first', order: 1, slug: 'first' },
  { folder: '04-fourth', order: 4, slug: 'fourth' },
];
const planned = new Map([
  ['first', 1],
  ['compute', 3],
  ['last', 8],
]);
const plan = (slug?: string, title?: string, number?: string) =>
  planLesson({ slug, title, number }, lessons, planned);

describe('where a lesson goes', () => {
  test.each([
    ['a planned one to the place kept for it', 'compute', undefined, '03-compute'],
    ['another behind all that are written or planned', 'gardens', undefined, '09-gardens'],
    ['where it is told to', 'gardens', '12', '12-gardens'],
  ])('%s', (_, slug, number, folder) => {
    expect(plan(slug, 'A title', number)).toBe(folder);
  });
});

describe('what is refused, with what to do', () => {
  test.each<[string, string?, string?, string?]>([
    ['needs a slug and a title. Write: npm run new-lesson'],
    ['needs a title. Write: npm run new-lesson', 'gardens'],
    ['needs a title', 'gardens', '  '],
    ["Try 'my-gardens'", 'My Gardens!', 'Gardens'],
    ["'ß' cannot be a lesson's address", 'ß', 'Gardens'],
    ['content/lessons/01-first. Choose another slug', 'first', 'First'],
    ['Place 4 is taken by 04-fourth', 'gardens', 'Gardens', '4'],
    ["whole number from 1 to 99, not 'x'", 'gardens', 'Gardens', 'x'],
    ["not '0'", 'gardens', 'Gardens', '0'],
  ])('%s', (message, slug, title, number) => {
    expect(() => plan(slug, title, number)).toThrow(message);
  });
});

describe('what a lesson begins with', () => {
  test.each(['Gardens', 'Gardens: "the" \'plan\'', '# 12 %', 'Gärten \\ 🐢'])(
    'its title %s is kept',
    (title) => {
      const [, frontmatter = ''] = lessonTemplate(title).split(/^---$/m);
      expect(parse(frontmatter)).toMatchObject({ title, draft: true });
    },
  );

  test('it passes the checks as a draft, and does not once it is none', { timeout: 120_000 }, () => {
    const root = mkdtempSync(join(tmpdir(), 'lesson-'));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, file), join(root, file));
    for (const name of ['node_modules', 'src', 'components'])
      symlinkSync(join(projectRoot, name), join(root, name));
    const folder = join(root, 'content/lessons/09-gardens');
    mkdirSync(join(folder, 'cells'), { recursive: true });
    for (const [path, content] of Object.entries(exerciseFiles)) writeFileSync(join(folder, path), content);
    const course = { ...readCourse(projectRoot), root };
    const check = (text: string) => {
      writeFileSync(join(folder, 'index.mdx'), text);
      const page = readPage(root, join(folder, 'index.mdx'));
      expect(page.syntaxFault).toBeUndefined();
      return checkPages(new Map([['gardens', page]]), course);
    };
    const text = lessonTemplate('Gardens');
    expect(check(text)).toEqual([]);
    const published = check(text.replace(/^draft: true\n/m, ''));
    expect(new Set(published.map(({ problem }) => problem))).toEqual(
      new Set(['a placeholder is left on a page to be published']),
    );
    rmSync(root, { recursive: true });
  });
});
