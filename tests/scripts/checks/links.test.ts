import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from '../../../scripts/checks/links.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(root, 'lesson'));
  writeFileSync(join(root, 'lesson/index.html'), '<h2 id="why">Why</h2>');
  writeFileSync(join(root, 'a.js'), '');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The problems of a start page that holds this markup. */
function problems(html: string, base = '/') {
  writeFileSync(join(root, 'index.html'), `<p id="here">${html}</p>`);
  return brokenLinks(root, base).map(({ problem }) => problem);
}

test.each([
  '<a href="/lesson/">',
  '<a href="lesson/">',
  '<a href="/lesson/#why">',
  '<a href="/lesson/?a=1#why">',
  '<a href="#here">',
  '<a href="#">',
  '<a href="https://example.org/nowhere">',
  '<a href="mailto:a@example.org">',
  '<script src="/a.js"></script>',
])('%s is sound', (html) => {
  expect(problems(html)).toEqual([]);
});

test.each([
  ['<a href="/nowhere/">', 'leads to no file'],
  ['<a href="/lesson">', 'leads to a directory: end it with a slash'],
  ['<a href="/lesson/#where">', "leads to no place called 'where'"],
  ['<a href="#there">', "leads to no place called 'there'"],
  ['<a href="http://[">', 'is no address'],
  ['<img src="/b.png">', 'leads to no file'],
  ['<astro-island component-url="/b.js"></astro-island>', 'leads to no file'],
])('%s is broken', (html, problem) => {
  expect(problems(html)).toEqual([problem]);
});

test('under a base path, links without it are broken', () => {
  expect(problems('<a href="/course/lesson/">', '/course/')).toEqual([]);
  expect(problems('<a href="/lesson/">', '/course/')).toEqual(['leaves the base path /course/']);
});

test('a link that stands on several places is told once for each page', () => {
  expect(problems('<a href="/x/"></a><a href="/x/">')).toHaveLength(1);
});
