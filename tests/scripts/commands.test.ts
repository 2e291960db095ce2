import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/site/project-root.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const texts = globSync(['README.md', '{content,scripts,src,components}/**/*.{md,mdx,ts,tsx,mjs,astro}'], {
  cwd: projectRoot,
});

test('every command that a text names can be run', () => {
  const named = texts.flatMap((path) =>
    [...read(path).matchAll(/npm run ([a-z][a-z:0-9-]*[a-z0-9])/g)].map(([, name]) => ({
      path,
      name: name!,
    })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
});

test('every command runs a file that is there', () => {
  const files = Object.values(scripts).flatMap((line) => line.match(/scripts\/\S+/g) ?? []);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((path) => globSync(path, { cwd: projectRoot }).length === 0)).toEqual([]);
});
