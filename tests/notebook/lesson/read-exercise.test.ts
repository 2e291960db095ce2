import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExercise } from '#notebook/lesson/read-exercise.build';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exercise-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CHECKS = `import type { Checks } from '#notebook/checks';

export default {
  title: 'Sum',
  needs: ['sum', 'lab'],
  hints: ['Add them.', \`All \${1 + 1} of them.\`],
  checks: [{ title: 'It is 3', test: ({ sum, near }) => near(sum, 3) || \`Yours is \${sum}.\` }],
} satisfies Checks<{ sum: number }>;
`;

function write(id: string, solution: string | null, checks: string | null): void {
  if (solution !== null) writeFileSync(join(folder, `${id}.solution.ts`), solution);
  if (checks !== null) writeFileSync(join(folder, `${id}.checks.ts`), checks);
}

test('a sound exercise has a solution, hints, and checks that run', () => {
  write('sum', 'const sum = 1 + 2;\r\n', CHECKS);
  const read = readExercise(folder, 'sum');
  expect(read).toMatchObject({
    ok: true,
    exercise: {
      solution: 'const sum = 1 + 2;',
      compiledSolution: { outputs: ['sum'] },
      title: 'Sum',
      needs: ['sum', 'lab'],
      hints: ['Add them.', 'All 2 of them.'],
    },
  });
  const { checksBody } = (read as Extract<typeof read, { ok: true }>).exercise;
  const verdict = runInNewContext(`(${checksBody})().checks[0].test({ sum: 4, near: (a, b) => a === b })`, {
    __tick: () => undefined,
  }) as unknown;
  expect(verdict).toBe('Yours is 4.');
});

test.each<[string, string | null, string | null, object[]]>([
  [
    'none',
    null,
    null,
    [
      { file: null, problem: expect.stringContaining('none.solution.ts') as string },
      { file: null, problem: expect.stringContaining('none.checks.ts') as string },
    ],
  ],
  ['syntax', 'const a = (', CHECKS, [{ file: 'syntax.solution.ts', line: 1 }]],
  [
    'import',
    'const sum = 3',
    "import { x } from './x.ts';\nexport default {};\n",
    [{ file: 'import.checks.ts', line: 1 }],
  ],
  [
    'throws',
    'const sum = 3',
    'export default { needs: nothing };\n',
    [{ problem: 'the checks cannot be read: ReferenceError: nothing is not defined' }],
  ],
  [
    'loops',
    'const sum = 3',
    'while (true) {}\nexport default {};\n',
    [{ problem: expect.stringContaining('the checks cannot be read') as string }],
  ],
  [
    'nameless',
    'const sum = 3',
    'export default { needs: ["sum"], hints: ["Add."], checks: [] };\n',
    [{ file: 'nameless.checks.ts', line: 1, problem: 'the exercise has no title' }],
  ],
  [
    'shape',
    'const sum = 3',
    'export default { title: "Sum", needs: [], hints: [], checks: [] };\n',
    [{ problem: 'the checks do not say what they need' }],
  ],
  [
    'hints',
    'const sum = 3',
    CHECKS.replace(/hints: .*/, "hints: ['  '],"),
    [{ line: 6, column: 3, problem: 'the exercise has no hints' }],
  ],
  [
    'untitled',
    'const sum = 3',
    CHECKS.replace("title: 'It is 3', ", ''),
    [{ line: 7, problem: 'the exercise has no checks' }],
  ],
  [
    'twice',
    'const sum = 3',
    CHECKS.replace(/checks: \[(.*)\]/, 'checks: [$1, $1]'),
    [{ problem: "two checks are called 'It is 3'" }],
  ],
])('%s is told with its file and what to do', (id, solution, checks, faults) => {
  write(id, solution, checks);
  const read = readExercise(folder, id);
  expect(read).toMatchObject({ ok: false, faults });
  if (!read.ok) for (const { remedy } of read.faults) expect(remedy).toMatch(/^[A-Z].*\.$/);
});
