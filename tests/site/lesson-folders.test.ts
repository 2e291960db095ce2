import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentId, lessonFolders } from '#site/lesson-folders.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lessons-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function foldersOf(...names: string[]) {
  for (const name of names) mkdirSync(join(directory, name));
  return lessonFolders(pathToFileURL(directory + sep));
}

test('lessons come in the order of their numbers and are addressed without them', () => {
  writeFileSync(join(directory, 'notes.txt'), '');
  expect(foldersOf('10-design', '02-data', '01-grow-your-first-model')).toEqual([
    { folder: '01-grow-your-first-model', order: 1, slug: 'grow-your-first-model' },
    { folder: '02-data', order: 2, slug: 'data' },
    { folder: '10-design', order: 10, slug: 'design' },
  ]);
});

test.each(['data', '1-data', '01-Data', '01_data', '001-data', '01-'])(
  'the folder %s is refused with advice',
  (name) => {
    expect(() => foldersOf(name)).toThrow(/Rename the lesson folder/);
  },
);

test('two lessons cannot share a place', () => {
  expect(() => foldersOf('01-data', '01-compute')).toThrow("share the order '1'");
});

test('two lessons cannot share an address', () => {
  expect(() => foldersOf('01-data', '02-data')).toThrow("share the slug 'data'");
});

test.each([
  ['index.mdx', 'index'],
  ['404.md', '404'],
  ['glossary/index.mdx', 'glossary'],
  ['glossary/loss.md', 'glossary/loss'],
  ['lessons/03-compute/index.mdx', 'compute'],
  ['lessons/03-compute/going-further.mdx', 'compute/going-further'],
])('%s is addressed as %s', (path, id) => {
  expect(contentId(path)).toBe(id);
});

test('a lesson that stands outside a numbered folder is refused', () => {
  expect(() => contentId('lessons/compute/index.mdx')).toThrow(/Rename the lesson folder 'compute'/);
});
