import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPageCell, type PageCellProps } from '../../../components/notebook/page-cell.build.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'page-cell-'));
  const cells = join(root, 'content/lessons/03-compute/cells');
  mkdirSync(cells, { recursive: true });
  const output = { parts: [{ kind: 'text', text: '3' }], note: 'seed 1', date: '2026-11-25' };
  writeFileSync(join(cells, 'recorded.json'), JSON.stringify({ command: '', outputs: { abc: output } }));
  writeFileSync(join(cells, 'sum.solution.ts'), 'const sum = 3\n');
  writeFileSync(
    join(cells, 'sum.checks.ts'),
    "export default { title: 'Sum', needs: ['sum'], hints: ['Add.'], checks: [{ title: 'Three', test: () => true }] };\n",
  );
  writeFileSync(join(cells, 'bad.solution.ts'), 'const bad = \n');
  writeFileSync(join(cells, 'bad.checks.ts'), '');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const props = (more: Partial<PageCellProps>): PageCellProps => ({
  page: 'lessons/03-compute/index.mdx',
  cellKey: 'abc',
  number: '2',
  source: 'const a = b + 1',
  line: '10',
  columns: '1',
  ...more,
});

test('a cell is compiled, and gets what was recorded under its key', () => {
  expect(buildPageCell(props({ throws: 'throws' }), root)).toMatchObject({
    cell: {
      key: 'abc',
      source: 'const a = b + 1',
      meta: { exercise: null, hidden: false, throws: true },
      compiled: { inputs: ['b'], outputs: ['a'], autodisplay: false },
    },
    recorded: { note: 'seed 1' },
    exercise: null,
    number: 2,
  });
  expect(buildPageCell(props({ cellKey: 'toString' }), root).recorded).toBeNull();
  expect(buildPageCell(props({ page: 'authors.mdx' }), root).recorded).toBeNull();
});

test('an exercise gets its files', () => {
  expect(buildPageCell(props({ exercise: 'sum' }), root).exercise).toMatchObject({
    id: 'sum',
    hints: ['Add.'],
    solution: 'const sum = 3',
  });
});

test.each([
  [
    { source: 'const a =\n  (b', columns: '3 3', line: '10' },
    /^content\/lessons\/03-compute\/index\.mdx:11:\d+ \S/,
  ],
  [
    { exercise: 'none' },
    /^content\/lessons\/03-compute\/index\.mdx:9:1 the exercise has no file cells\/none\.solution\.ts\. Write it/,
  ],
  [{ exercise: 'bad' }, /^content\/lessons\/03-compute\/cells\/bad\.solution\.ts:1:\d+ \S/],
])('%j ends the build with its place and what to do', (more, message) => {
  expect(() => buildPageCell(props(more), root)).toThrow(message);
});
