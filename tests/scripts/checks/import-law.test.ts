import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importLaw } from '../../../scripts/checks/import-law.ts';
import { projectRoot } from '../../../scripts/site/project-root.ts';

/** One file in every room of a small project, so that imports of them can be resolved. */
const ROOM_FILES = [
  'src/lab/index.ts',
  'src/lab/rng.ts',
  'src/world/index.ts',
  'src/models/index.ts',
  'src/run/index.ts',
  'src/notebook/cell.ts',
  'src/course/progress/stage.ts',
  'src/site/links.ts',
  'components/frame/Figure.tsx',
  'components/grow/Widget.tsx',
  'components/sampling/Widget.tsx',
  'content/lessons/01-a/cells/start.ts',
  'scripts/grow.ts',
  'tests/helper.ts',
];

let root: string;
let eslint: ESLint;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'law-'));
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, file), join(root, file));
  for (const file of ROOM_FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'export const value = 1;\nexport default value;\n');
  }
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
      ...importLaw(root),
    ],
  });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The rules a file breaks when it holds this code. */
async function brokenRules(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file), warnIgnored: true });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const imports = (specifier: string) => `import { value } from '${specifier}';\nconsole.log(value);\n`;

describe('going back is caught', () => {
  test.each([
    ['src/lab/a.ts', '#world'],
    ['src/lab/a.ts', '../world/index.ts'],
    ['src/lab/a.ts', '#models'],
    ['src/lab/a.ts', '#site/links.ts'],
    ['src/world/a.ts', '#models'],
    ['src/world/a.ts', '../models/index.ts'],
    ['src/world/deep/a.ts', '../../models/index.ts'],
    ['src/world/a.ts', '#run'],
    ['src/models/a.ts', '#run'],
    ['src/models/a.ts', '#components/grow/Widget.tsx'],
    ['src/run/a.ts', '#course/progress/stage'],
    ['src/run/a.ts', '../notebook/cell.ts'],
    ['src/run/a.ts', '#components/frame/Figure.tsx'],
    ['src/notebook/a.ts', '#course/progress/stage'],
    ['src/course/a.ts', '../notebook/cell.ts'],
    ['src/course/a.ts', '../../components/frame/Figure.tsx'],
    ['src/course/a.ts', '../../content/lessons/01-a/cells/start.ts'],
    ['components/grow/a.tsx', '#site/links.ts'],
    ['components/grow/a.tsx', '../../content/lessons/01-a/cells/start.ts'],
    ['content/lessons/01-a/cells/a.ts', '#site/links.ts'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await brokenRules(file, imports(specifier))).toEqual(['import-x/no-restricted-paths']);
  });
});

describe('a widget that imports another is caught', () => {
  test.each([
    ['components/grow/a.tsx', '#components/sampling/Widget.tsx'],
    ['components/grow/a.tsx', '../sampling/Widget.tsx'],
    ['components/frame/a.tsx', '../grow/Widget.tsx'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await brokenRules(file, imports(specifier))).toEqual(['import-x/no-restricted-paths']);
  });
});

describe('rooms at the edge are caught', () => {
  test.each([
    ['src/lab/a.ts', '../../scripts/grow.ts'],
    ['components/grow/a.tsx', '../../scripts/grow.ts'],
    ['src/site/a.ts', '../../scripts/grow.ts'],
    ['src/models/a.ts', '../../tests/helper.ts'],
    ['src/site/a.ts', '#lab'],
    ['src/site/a.ts', '#run'],
    ['src/site/a.ts', '#course/progress/stage'],
    ['scripts/a.ts', '#course/progress/stage'],
    ['scripts/a.ts', '#components/grow/Widget.tsx'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await brokenRules(file, imports(specifier))).toEqual(['import-x/no-restricted-paths']);
  });
});

describe('every way to import is caught', () => {
  test.each([
    ["import type { value } from '#models';\nexport type V = typeof value;"],
    ["import '#models';"],
    ["export * from '#models';"],
    ["export { value } from '#models';"],
    ["export const load = () => import('#models');"],
  ])('%s', async (code) => {
    expect(await brokenRules('src/world/a.ts', code)).toEqual(['import-x/no-restricted-paths']);
  });
});

describe('what has no place in a browser is caught', () => {
  test.each([
    ['components/grow/a.tsx', "import { JSDOM } from 'jsdom';\nconsole.log(JSDOM);"],
    ['src/run/a.ts', "import { JSDOM } from 'jsdom';\nconsole.log(JSDOM);"],
    ['src/models/a.ts', "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);"],
    ['components/grow/a.tsx', "import { join } from 'node:path';\nconsole.log(join);"],
  ])('%s: %s', async (file, code) => {
    expect(await brokenRules(file, code)).toContain('no-restricted-imports');
  });
});

test('a cycle is caught', async () => {
  writeFileSync(join(root, 'src/lab/b.ts'), "export { value } from './c.ts';\n");
  writeFileSync(join(root, 'src/lab/c.ts'), "export { value } from './b.ts';\n");
  expect(await brokenRules('src/lab/b.ts', "export { value } from './c.ts';\n")).toEqual([
    'import-x/no-cycle',
  ]);
});

test('an import that leads nowhere is caught', async () => {
  expect(await brokenRules('src/lab/a.ts', imports('#world/nowhere'))).toContain('import-x/no-unresolved');
});

describe('going on is allowed', () => {
  test.each([
    ['src/lab/a.ts', './rng.ts'],
    ['src/lab/a.ts', '#lab/rng'],
    ['src/world/a.ts', '#lab'],
    ['src/models/a.ts', '#world'],
    ['src/models/a.ts', '../lab/rng.ts'],
    ['src/run/a.ts', '#models'],
    ['src/run/a.ts', '#lab'],
    ['src/notebook/a.ts', '#run'],
    ['src/course/a.ts', '#world'],
    ['components/grow/a.tsx', './Widget.tsx'],
    ['components/grow/a.tsx', '#components/frame/Figure.tsx'],
    ['components/grow/a.tsx', '#run'],
    ['components/grow/a.tsx', '#course/progress/stage'],
    ['components/frame/a.tsx', '#lab'],
    ['content/lessons/01-a/cells/a.ts', '#components/grow/Widget.tsx'],
    ['content/lessons/01-a/cells/a.ts', '#lab'],
    ['src/site/a.ts', '#components/grow/Widget.tsx'],
    ['scripts/a.ts', '#run'],
    ['scripts/a.ts', '#world'],
    ['scripts/a.ts', '../src/site/links.ts'],
    ['tests/a.ts', '#components/grow/Widget.tsx'],
    ['tests/a.ts', '../scripts/grow.ts'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await brokenRules(file, imports(specifier))).toEqual([]);
  });

  test('the build may draw with jsdom', async () => {
    const code = "import { JSDOM } from 'jsdom';\nconsole.log(JSDOM);";
    expect(await brokenRules('components/frame/draw.build.ts', code)).not.toContain('no-restricted-imports');
  });
});

test("the project's own linter holds the law", async () => {
  const own = new ESLint({ cwd: projectRoot });
  const [result] = await own.lintText("import '../models/language-model.ts';\n", {
    filePath: join(projectRoot, 'src/lab/rng.ts'),
  });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('import-x/no-restricted-paths');
}, 30_000);
