import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from '../../../scripts/site/source-hash.ts';

let root: string;
const write = (path: string, text: string) => {
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  for (const directory of ['components', 'content', 'public', 'scripts/site', 'src/deep'])
    mkdirSync(join(root, directory), { recursive: true });
  for (const file of [
    'astro.config.mjs',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'src/deep/a.ts',
  ])
    write(file, 'a');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const hash = (base = '/') => sourceHash(root, { base });

test('is the same for the same sources', () => {
  expect(hash()).toBe(hash());
  expect(hash()).toMatch(/^[0-9a-f]{64}$/);
});

test('ignores what the site is not built from', () => {
  const before = hash();
  write('README.md', 'changed');
  expect(hash()).toBe(before);
});

test.each([
  ['a changed file', () => write('src/deep/a.ts', 'b')],
  ['a new file', () => write('content/b.md', '')],
  ['a renamed file', () => renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'))],
  ['a removed file', () => rmSync(join(root, 'src/deep/a.ts'))],
  ['other dependencies', () => write('package-lock.json', 'b')],
])('changes with %s', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('changes with the options', () => {
  expect(hash('/')).not.toBe(hash('/course/'));
});
