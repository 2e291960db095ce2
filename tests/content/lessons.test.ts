import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lessonFolders } from '#site/lesson-folders.ts';
import { projectRoot } from '../../scripts/site/project-root.ts';

const directory = join(projectRoot, 'content/lessons/');
const lessons = lessonFolders(pathToFileURL(directory));

describe.each(lessons)('lesson $order, $slug', ({ folder, slug }) => {
  const path = join(directory, folder, 'index.mdx');

  test('has a page that says what a lesson must say', () => {
    expect(existsSync(path)).toBe(true);
    const [, frontmatter = ''] = readFileSync(path, 'utf8').split(/^---$/m);
    // Its fields are checked by the schema in every build, once it is there.
    expect(frontmatter).toMatch(/^lesson:$/m);
  });

  test('asks only for lessons that come before it', () => {
    const text = readFileSync(path, 'utf8');
    const [, inline = ''] = /^ {2}prerequisites: \[(.*)\]$/m.exec(text) ?? [];
    const [, block = ''] = /^ {2}prerequisites:\n((?: {4}- .*\n)+)/m.exec(text) ?? [];
    const required = [...inline.split(','), ...block.split('\n')].map((item) =>
      item.replace(/^[\s-]+/, '').trim(),
    );
    const earlier = lessons
      .slice(
        0,
        lessons.findIndex((lesson) => lesson.slug === slug),
      )
      .map((lesson) => lesson.slug);
    expect(earlier).toEqual(expect.arrayContaining(required.filter((item) => item !== '')));
  });
});

test('the start page shows the way through the lessons', () => {
  expect(readFileSync(join(projectRoot, 'content/index.mdx'), 'utf8')).toContain('<LessonPath />');
});

test('no page names a position in the course by its folder', () => {
  for (const path of globSync('content/**/*.{md,mdx}', { cwd: projectRoot })) {
    expect(readFileSync(join(projectRoot, path), 'utf8')).not.toMatch(/\]\(\/?\d\d-/);
  }
});
