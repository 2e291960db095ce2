import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceClosure } from '../../../scripts/records/source-closure.ts';
import { projectRoot } from '../../../scripts/site/project-root.ts';
import { createTinyProject, type TinyProject } from './tiny-project.ts';

let project: TinyProject;
beforeEach(() => (project = createTinyProject()));
afterEach(() => project.remove());

const ENTRY = 'scripts/recordings/tiny.ts';
const closure = (outputs?: readonly string[]) => sourceClosure(project.root, ENTRY, outputs);
const ADD = 'export const add = (a: number, b: number): number => a + b;\n';

test('follows relative imports, aliases and dynamic imports, to files and packages', () => {
  project.write(
    'src/lab/add.ts',
    `import { leaf } from 'leaf/part';\nimport './side.ts';\nimport fs from 'node:fs';\n` +
      `export const add = async () => [leaf, fs, (await import('./late.ts')).late];\nexport * from './again.ts';\n`,
  );
  project.write(
    'src/lab/side.ts',
    "import table from './table.json' with { type: 'json' };\nprint(table);\n",
  );
  project.write('src/lab/late.ts', 'export const late = 1;\n');
  project.write('src/lab/again.ts', "export { late as early } from './late.ts';\n");
  project.write('src/lab/table.json', '[1]');
  const { files, packages } = closure();
  expect(Object.keys(files)).toEqual([
    ENTRY,
    'src/lab/add.ts',
    'src/lab/again.ts',
    'src/lab/late.ts',
    'src/lab/side.ts',
    'src/lab/table.json',
  ]);
  expect(packages).toEqual(['leaf@1.2.3']);
});

test('leaves types, comments and what only types import out of account', () => {
  const before = closure().sha256;
  project.write('src/lab/shape.ts', 'export interface Shape { a: number }\n');
  project.write(
    'src/lab/add.ts',
    `import type { Shape } from './shape.ts';\n/** Adds. */\n${ADD.replace('a: number', 'a: Shape["a"]')}// Done.\n`,
  );
  expect(closure().sha256).toBe(before);
});

test.each([
  ['a source far down', 'src/lab/add.ts', ADD.replace('a + b', 'a - b')],
  ['the entry', ENTRY, "import { add } from '#lab/add';\nexport default add(1, 3);\n"],
  ['the version of a package', 'package-lock.json', '{"packages":{"node_modules/leaf":{"version":"1.2.4"}}}'],
])('notices a change of %s', (_, path, text) => {
  project.write('src/lab/add.ts', `import 'leaf';\n${ADD}`);
  const before = closure().sha256;
  project.write(path, text);
  expect(closure().sha256).not.toBe(before);
});

test('counts an imported recording, but neither its stamp nor what the program itself writes', () => {
  project.write('src/lab/rates.json', '{"stamp":{"date":"2026-01-01"},"best":1}');
  project.write(
    'src/lab/add.ts',
    `import rates from './rates.json' with { type: 'json' };\nexport const add = rates;\n`,
  );
  const before = closure().sha256;
  project.write('src/lab/rates.json', '{"best":1,"stamp":{"date":"2026-02-02"}}');
  expect(closure().sha256).toBe(before);
  const own = closure(['src/lab/rates.json']).sha256;
  project.write('src/lab/rates.json', '{"best":2}');
  expect(closure().sha256).not.toBe(before);
  expect(closure(['src/lab/rates.json']).sha256).toBe(own);
});

test('names an import that leads nowhere', () => {
  project.write('src/lab/add.ts', "import './gone.ts';\n");
  expect(closure).toThrow(/add\.ts imports \.\/gone\.ts, which leads to no file/u);
});

test('reaches from a real recording down to the mathematics and its packages', { timeout: 60_000 }, () => {
  const { files, packages } = sourceClosure(projectRoot, 'scripts/recordings/fern.ts');
  for (const path of ['src/lab/rng.ts', 'src/models/transformer/adamw.ts', 'src/world/facts/world.ts'])
    expect(Object.keys(files)).toContain(path);
  expect(packages.map((name) => name.replace(/@[^@]+$/u, ''))).toContain('@jax-js/jax');
  expect(packages.some((name) => name.endsWith('not locked'))).toBe(false);
});
