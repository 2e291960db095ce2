import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { course } from '#site/course.ts';
import { lessonFolders } from '#site/lesson-folders.ts';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../scripts/site/project-root.ts';

describe('in a project', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'course-'));
    mkdirSync(join(root, 'content/lessons'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (folder: string, frontmatter: string) => {
    mkdirSync(join(root, 'content/lessons', folder));
    writeFileSync(join(root, 'content/lessons', folder, 'index.mdx'), `---\n${frontmatter}\n---\n\nText.\n`);
  };
  const written = (showsDrafts: boolean) =>
    course(root, showsDrafts)
      .filter(({ isWritten }) => isWritten)
      .map(({ number, slug }) => [number, slug]);

  test('without lessons, all eight are planned and none is written', () => {
    const lessons = course(root, false);
    expect(lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(written(false)).toEqual([]);
    expect(lessons.every(({ question }) => question.endsWith('?'))).toBe(true);
  });

  test('a planned lesson is written once its page is there', () => {
    write('03-compute', 'title: Compute');
    mkdirSync(join(root, 'content/lessons/06-sampling'));
    expect(written(false)).toEqual([[3, 'compute']]);
  });

  test('a draft counts in a preview only', () => {
    write('03-compute', 'title: Compute\ndraft: true');
    expect(written(false)).toEqual([]);
    expect(written(true)).toEqual([[3, 'compute']]);
  });

  test('a lesson beside the plan stands where its folder puts it, with its own words', () => {
    write('09-tool-use', "title: 'Tools: when to call'\ndescription: What a model cannot do alone.");
    expect(course(root, false).at(-1)).toEqual({
      number: 9,
      slug: 'tool-use',
      title: 'Tools: when to call',
      shortTitle: 'Tools: when to call',
      question: 'What a model cannot do alone.',
      isWritten: true,
    });
  });
});

test("the folders of this course have the plan's numbers", () => {
  const lessons = course(projectRoot, true);
  for (const { order, slug } of lessonFolders(pathToFileURL(join(projectRoot, 'content/lessons/')))) {
    expect(lessons.find((lesson) => lesson.slug === slug)?.number).toBe(order);
  }
});
