// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { createBench, type Bench } from './bench.ts';

const done = (bench: Bench, ...keys: string[]) =>
  vi.waitFor(() => {
    for (const key of keys) expect(bench.state(key)).toMatchObject({ phase: 'done' });
  });

const failed = (bench: Bench, key: string, problem: object) =>
  vi.waitFor(() => expect(bench.state(key)).toMatchObject({ phase: 'failed', problem }));

describe('errors', () => {
  test.each([
    ['const a = 1;\n\nnull.x;', 'TypeError', 3],
    ['\n\n1 +\n  undefined.x', 'TypeError', 4],
    ['const f = () => {\n  throw new SyntaxError("mine")\n}\nf()', 'SyntaxError', 2],
    ['interface A {\n  a: number;\n}\nconst a: A = { a: 1 };\n(a as any).b.c', 'TypeError', 5],
    ['throw "only text"', 'Error', null],
    ['throw null', 'Error', null],
    ['await Promise.resolve();\nthrow new Error("later")', 'Error', 2],
  ])('%j is a %s on line %s', async (source, name, line) => {
    const bench = createBench();
    bench.define({ a: source });
    await failed(bench, 'a', { kind: 'error', name, line });
  });

  test('the line is that of the cell that failed, not of the function it called', async () => {
    const bench = createBench();
    bench.define({ f: 'const f = () => {\n\n\n  throw new Error("inside")\n}', use: '1;\nf();' });
    await failed(bench, 'use', { message: 'inside', line: 2 });
  });

  test('an error in a timer is told as well', async () => {
    const bench = createBench();
    bench.define({ a: 'globalThis.later = () => {\n  throw new Error("late")\n};' });
    await done(bench, 'a');
    try {
      (Reflect.get(globalThis, 'later') as () => void)();
    } catch (error) {
      bench.reportLate(error);
    }
    expect(bench.state('a')).toMatchObject({ phase: 'failed', problem: { message: 'late', line: 2 } });
  });
});

describe('the time budget', () => {
  const loops = [
    ['for (;;) {}', 1],
    ['1;\nwhile (true);', 2],
    ['do\n{ } while (true)', 1],
    ['for (const x of (function* () { for (;;) yield 1; })()) ;', 1],
    ['const f = () => { try { f() } catch { f() } finally { f() } };\nf();', 1],
    ['for (;;) { try { for (;;) {} } catch {} finally {} }', 1],
    ['const loop = () => Promise.resolve().then(loop);\nawait loop();', 1],
    ['for (;;) await null;', 1],
    ['class A { static { for (;;) ; } }', 1],
    ['const o = { get x() { return this.x2 }, get x2(): number { for (;;) ; } };\no.x', 1],
  ] as const;
  test.each(loops)('%j ends, and says where', async (source, line) => {
    const bench = createBench(60);
    bench.define({ a: source });
    await failed(bench, 'a', { kind: 'timeout', name: 'CellTimeout', line });
  });

  test('says how long and where', async () => {
    const bench = createBench(50);
    bench.define({ a: 'const a = 1;\nfor (;;) {}' });
    await failed(bench, 'a', {
      message: 'This ran longer than 50 ms without a pause, in the loop on line 2.',
    });
  });

  test('names the line of the call where the loop is in another cell', async () => {
    const bench = createBench(50);
    bench.define({ f: 'function f() {\n\n  for (;;) {}\n}', use: '1;\nf();' });
    await failed(bench, 'use', {
      line: 2,
      message: 'This ran longer than 50 ms without a pause, in the loop on line 3 of another cell.',
    });
  });

  test('counts each cell for itself', async () => {
    const bench = createBench(200);
    const busy = 'const end = performance.now() + 90;\nwhile (performance.now() < end) {}';
    bench.define({
      a: busy,
      b: busy.replaceAll('end', 'e2'),
      c: busy.replaceAll('end', 'e3'),
      bad: 'for (;;) {}',
    });
    await done(bench, 'a', 'b', 'c');
    await failed(bench, 'bad', { kind: 'timeout' });
  });

  test('begins anew after each pause', async () => {
    const bench = createBench(100);
    bench.define({
      a: `for (let i = 0; i < 4; i++) {
  const end = performance.now() + 60;
  while (performance.now() < end) {}
  await new Promise((resolve) => setTimeout(resolve));
}`,
    });
    await done(bench, 'a');
  });
});
