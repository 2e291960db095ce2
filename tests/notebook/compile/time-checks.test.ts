import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { addTimeChecks } from '../../../src/notebook/compile/add-time-checks.ts';
import { fc } from './time-checks-arbitrary.ts';

const check = (code: string) => addTimeChecks(`() => {\n${code}\n}`, 1).slice('() => {\n'.length, -2);

describe('addTimeChecks', () => {
  test.each([
    ['for (;;);', 'for (;;){__tick(1);;}'],
    ['\nwhile (a) b();', '\nwhile (a) {__tick(2);b();}'],
    ['do a++\nwhile (a)', 'do {__tick(1);a++}\nwhile (a)'],
    ['for (const k in o) { k }', 'for (const k in o) {__tick(1); k }'],
    [
      'for (const v of o) for (;;) f = (x) => x',
      'for (const v of o) {__tick(1);for (;;) {__tick(1);f = (x) => (__tick(1,1),x)}}',
    ],
    ['label: while (a) continue label', 'label: while (a) {__tick(1);continue label}'],
    ['function f() { "use strict"; a }', 'function f() { "use strict";;__tick(1,1); a }'],
    ['const f = (a) => ({ a })', 'const f = (a) => ((__tick(1,1),{ a }))'],
    ['const f = () => (a, b)', 'const f = () => ((__tick(1,1),a, b))'],
    [
      'const o = { get a() { return 1 }, *b() {}, async c() {} }',
      'const o = { get a() {__tick(1,1); return 1 }, *b() {__tick(1,1);}, async c() {__tick(1,1);} }',
    ],
    [
      'class A { static { a } b = c(); d = () => 1 }',
      'class A { static {__tick(1,1); a } b = (__tick(1,1),c()); d = () => (__tick(1,1),1) }',
    ],
    ['try { a } catch { b } finally { c }', 'try { a } catch {__tick(1,1); b } finally {__tick(1,1); c }'],
  ])('in %j', (code, expected) => {
    expect(check(code)).toBe(expected);
  });

  test('adds no line and changes no result, whatever nests in what', () => {
    fc.assert(
      fc.property(fc.program, (code) => {
        const checked = check(code);
        expect(checked.split('\n')).toHaveLength(code.split('\n').length);
        const run = (text: string) => {
          const make = runInThisContext(`((__tick, log) => {${text}\n})`) as (
            tick: () => void,
            log: unknown[],
          ) => void;
          const log: unknown[] = [];
          make(() => undefined, log);
          return log;
        };
        expect(run(checked)).toEqual(run(code));
      }),
      { numRuns: 200 },
    );
  });
});
