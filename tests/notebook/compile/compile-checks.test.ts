import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compileChecks } from '../../../src/notebook/compile/compile-checks.ts';

const module = `import type { Checks } from '#notebook/checks';

const limit = 3;
export default {
  needs: ['f'],
  hints: ['Count.'],
  checks: [{ title: 'f counts', test({ f }) { return f() === limit || 'No.'; } }],
} satisfies Checks<{ f: () => number }>;
`;

describe('compileChecks', () => {
  test('gives a function that returns the checks', () => {
    const result = compileChecks(module);
    if (!result.ok) throw new Error(result.problem.message);
    const make = runInThisContext(`((__tick) => (${result.body})())`) as (tick: () => void) => {
      needs: string[];
      checks: { test(values: object): unknown }[];
    };
    const checks = make(() => undefined);
    expect(checks.needs).toEqual(['f']);
    expect(checks.checks[0]?.test({ f: () => 3 })).toBe(true);
    expect(checks.checks[0]?.test({ f: () => 4 })).toBe('No.');
  });

  test.each([
    ['import { x } from "y";\nexport default {}', 1, /^Cells cannot import/],
    ['const a = 1', 1, /^Checks need an `export default/],
    ['export default {};\nexport const b = 1', 2, /^Checks export one thing/],
    ['export default {', 1, /ends too early/],
  ])('refuses %j', (source, line, message) => {
    const result = compileChecks(source);
    expect(result).toMatchObject({ ok: false, problem: { line } });
    expect(!result.ok && result.problem.message).toMatch(message);
  });
});
