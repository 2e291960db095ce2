import { describe, expect, test } from 'vitest';
import { compileCell } from '../../../src/notebook/compile/compile-cell.ts';

function compiled(source: string) {
  const result = compileCell(source);
  if (!result.ok) throw new Error(result.problem.message);
  return result.cell;
}

function problem(source: string) {
  const result = compileCell(source);
  if (result.ok) throw new Error('It compiles.');
  return result.problem;
}

describe('compileCell', () => {
  test('finds what a cell reads and what it defines', () => {
    const cell = compiled(
      'const { a, b: [c] } = await load(world, a0);\nfunction f() { return Math.max(c, d) }',
    );
    expect(cell.inputs).toEqual(['load', 'world', 'a0', 'd']);
    expect(cell.outputs).toEqual(['a', 'c', 'f']);
    expect(cell.body).toMatch(/^async \(load,world,a0,d\) => \{\n/);
  });

  test.each([
    ['1 + 2', true],
    ['1 + 2;', false],
    ['{ a: 1, b: 2 }', true],
    ['(x as number) // said', true],
    ['(n: number) => n', true],
    ['function f() {}', false],
    ['class A {}', false],
    ['const a = 1', false],
    ['display(1)', false],
    ['', false],
    ['type A = number', false],
  ])('%j shows its value by itself: %s', (source, autodisplay) => {
    expect(compiled(source).autodisplay).toBe(autodisplay);
  });

  test.each([
    ['const a: Map<string, number[]> = new Map()', 'const a = new Map()'],
    ['enum A { X }', 'var A'],
    ['const x = y satisfies number', 'const x = y'],
    ['declare const q: number; const p = q!', 'const p = q'],
  ])('takes the types out of %j', (source, expected) => {
    expect(compiled(source).body.replaceAll(/ +/g, ' ')).toContain(expected);
  });

  test.each(['a\n+ zz', '\n\na + zz', 'interface B {\n  a: 1\n}\n\nzz.x;', 'let b =\n  zz;\n', 'a\r\n+ zz'])(
    'keeps the lines of %j',
    (source) => {
      const { body, linesBefore } = compiled(source);
      const lineOf = (text: string) => text.split('\n').findIndex((line) => /(?<!\(.*)zz/.test(line)) + 1;
      expect(lineOf(body) - linesBefore).toBe(lineOf(source));
    },
  );

  test.each([
    ['const x = ;', 1, 11, '`;` cannot stand here. Look at what comes before it.'],
    ['let a = 1;\nlet a = 2', 2, 5, "Identifier 'a' has already been declared."],
    ['let a: number = 1; let a = 2', 1, null, "Identifier 'a' has already been declared."],
    ['f(1,', 1, 5, 'The cell ends too early: something that was opened is not closed.'],
    ['1;\n"abc', 2, 1, 'Unterminated string constant.'],
    ['1;\nother += 1', 2, 1, /^`other` belongs to another cell/],
    ['const Math = 1', 1, 7, '`Math` is part of the language: choose another name.'],
    ['const lab = 1', 1, 7, 'Every cell knows `lab` already: choose another name.'],
    ['1;\n  import x from "y"', 2, 3, /^Cells cannot import\./],
    ['const y = await import("y")', 1, 17, /^Cells cannot import\./],
    ['import.meta.url', 1, 1, /no `import.meta`/],
    ['export const a = 1', 1, 1, /^Leave out `export`/],
    ['const __tick = 1', 1, 7, /^`__tick` is the name/],
  ] as const)('says what is wrong with %j', (source, line, column, message) => {
    const found = problem(source);
    expect(found).toMatchObject({ kind: 'syntax', name: 'SyntaxError', line, column });
    expect(found.message).toMatch(message);
  });

  test('lets types be imported, as they are gone by then', () => {
    expect(compiled('import type { A } from "y";\nconst a: A = 1').outputs).toEqual(['a']);
  });
});
