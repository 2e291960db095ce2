// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { createBench, type Bench } from './bench.ts';

const settled = (bench: Bench, ...keys: string[]) =>
  vi.waitFor(() => {
    for (const key of keys) expect(['done', 'failed', 'stopped']).toContain(bench.state(key)?.phase);
  });

const done = (bench: Bench, ...keys: string[]) =>
  vi.waitFor(() => {
    for (const key of keys) expect(bench.state(key)).toMatchObject({ phase: 'done' });
  });

const failed = (bench: Bench, key: string, problem: object) =>
  vi.waitFor(() => expect(bench.state(key)).toMatchObject({ phase: 'failed', problem }));

/** Long enough for whatever would still run to run. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 120));

describe('values and what depends on them', () => {
  test('cells run in the order of their values, not of their places', async () => {
    const bench = createBench();
    bench.define({ sum: 'a + b', b: 'const b = a * 10', a: 'const a = 1' });
    await done(bench, 'sum', 'a', 'b');
    expect(bench.text(0)).toBe('11');
  });

  test('in a diamond, the cell at the end runs once for a change at its beginning', async () => {
    const bench = createBench();
    const diamond = { left: 'const l = top1 + 1', right: 'const r = top1 * 2', end: 'l + r' };
    bench.define({ top: 'const top1 = 1', ...diamond });
    await done(bench, 'end');
    expect(bench.text(3)).toBe('4');
    bench.runs();
    bench.define({ top: 'const top1 = 10' });
    await vi.waitFor(() => expect(bench.text(3)).toBe('31'));
    await aWhile();
    expect(bench.runs()).toEqual({ top: 1, left: 1, right: 1, end: 1 });
  });

  test('a new definition runs what depends on it and nothing else', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = 1', b: 'const b = a + 1', other: 'const c = 5', last: 'c + 1' });
    await done(bench, 'a', 'b', 'other', 'last');
    bench.runs();
    bench.define({ a: 'const a = 2' });
    await done(bench, 'a', 'b');
    await aWhile();
    expect(bench.runs()).toEqual({ a: 1, b: 1 });
  });

  test('functions are values too', async () => {
    const bench = createBench();
    bench.define({ f: 'function twice(x: number): number { return 2 * x }', use: 'twice(21)' });
    await done(bench, 'use');
    expect(bench.text(1)).toBe('42');
  });

  test('a cell that is deleted takes its names with it', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = 1', b: 'a + 1' });
    await done(bench, 'b');
    bench.send({ type: 'delete', keys: ['a'] });
    await failed(bench, 'b', { message: '`a` is not defined: no cell has a value of that name.' });
    expect(bench.container.children).toHaveLength(1);
  });

  test('the width of the page is a value', async () => {
    const bench = createBench();
    bench.define({ w: 'width' });
    await done(bench, 'w');
    bench.send({ type: 'settings', budgetMs: 1000, widthPx: 390 });
    await vi.waitFor(() => expect(bench.text(0)).toBe('390'));
  });
});

describe('names that cannot be had', () => {
  test('a name that nobody defines', async () => {
    const bench = createBench();
    bench.define({ a: 'nowhere + 1', b: 'name' });
    await failed(bench, 'a', { message: '`nowhere` is not defined: no cell has a value of that name.' });
    await failed(bench, 'b', { message: '`name` is not defined: no cell has a value of that name.' });
    bench.define({ c: 'const nowhere = 1' });
    await done(bench, 'a');
  });

  test('a name whose cell failed, and what depends on that in turn', async () => {
    const bench = createBench();
    bench.define({ a: 'const x = missing + 1', b: 'const y = x + 1', c: 'y + 1' });
    await failed(bench, 'a', { message: '`missing` is not defined: no cell has a value of that name.' });
    await failed(bench, 'b', { message: '`x` could not be computed: the cell that defines it failed.' });
    await failed(bench, 'c', { message: '`y` could not be computed: the cell that defines it failed.' });
  });

  test('a name that two cells define, until one of them lets go', async () => {
    const bench = createBench();
    bench.define({ one: 'const x = 1', two: 'const x = 2', use: 'x' });
    const message = '`x` is defined more than once. Give one of them another name.';
    await failed(bench, 'one', { message });
    await failed(bench, 'two', { message });
    await settled(bench, 'use');
    expect(bench.state('use')?.phase).toBe('failed');
    bench.define({ two: 'const z = 2' });
    await done(bench, 'one', 'two', 'use');
    expect(bench.text(2)).toBe('1');
  });

  test('a circle, by the names in it', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = c', b: 'const b = a', c: 'const c = b', outside: 'a' });
    await failed(bench, 'a', {
      message: expect.stringContaining('need one another in a circle') as string,
    });
    const state = bench.state('a');
    for (const name of ['`a`', '`b`', '`c`']) {
      expect(state?.phase === 'failed' && state.problem.message).toContain(name);
    }
    await failed(bench, 'outside', {
      message: '`a` could not be computed: the cell that defines it failed.',
    });
    bench.define({ a: 'const a = 1' });
    await done(bench, 'a', 'b', 'c', 'outside');
  });
});

describe('values that take time', () => {
  test('a promise is awaited by those who need it', async () => {
    const bench = createBench();
    bench.define({
      a: 'const a = new Promise<number>((resolve) => setTimeout(resolve, 250, 7))',
      b: 'a + 1',
    });
    await vi.waitFor(() => expect(bench.state('a')?.phase).toBe('running'));
    await done(bench, 'a', 'b');
    expect(bench.text(1)).toBe('8');
  });

  test('a cell that awaits', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = await Promise.resolve(3);\nconst b = a + 1;', c: 'a * b' });
    await done(bench, 'a', 'c');
    expect(bench.text(1)).toBe('12');
  });

  test('a promise that is rejected fails the cell that made it, and those who wait for it', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = Promise.reject(new RangeError("too far"))', b: 'a' });
    await failed(bench, 'a', { name: 'RangeError', message: 'too far', line: 1 });
    await failed(bench, 'b', { message: '`a` could not be computed: the cell that defines it failed.' });
  });

  test('a generator gives one value after another', async () => {
    const bench = createBench();
    bench.define({
      a: 'const i = (function* () { for (let k = 0; k < 4; k++) yield k; })()',
      b: 'display(i)',
    });
    await vi.waitFor(() => expect(bench.text(1)).toBe('3'));
    await aWhile();
    expect(bench.runs().a).toBe(1);
    expect(bench.state('a')?.phase).toBe('done');
  });

  test('an asynchronous generator too, until its cell is defined anew', async () => {
    const bench = createBench();
    const counter = (from: number) =>
      `(async function* () { for (let k = ${from}; ; k++) { yield k; await new Promise((r) => setTimeout(r, 5)); } })()`;
    bench.define({ a: counter(0) });
    await vi.waitFor(() => expect(Number(bench.text(0))).toBeGreaterThan(2));
    bench.define({ a: counter(1000) });
    await vi.waitFor(() => expect(Number(bench.text(0))).toBeGreaterThan(1002));
  });

  test('a cell that never ends does not keep its next definition waiting', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = await new Promise(() => {})', b: 'a' });
    await vi.waitFor(() => expect(bench.state('b')?.phase).toBe('running'));
    bench.define({ a: 'const a = 5' });
    await done(bench, 'a', 'b');
    expect(bench.text(1)).toBe('5');
  });

  test('`invalidation` resolves when a cell runs again', async () => {
    const bench = createBench();
    bench.define({ a: 'globalThis.gone = 0;\ninvalidation.then(() => globalThis.gone++);' });
    await done(bench, 'a');
    bench.define({ a: '1' });
    await vi.waitFor(() => expect(Reflect.get(globalThis, 'gone')).toBe(1));
  });
});

describe('stop', () => {
  test('ends what runs and leaves other values', async () => {
    const bench = createBench();
    bench.define({
      a: 'const a = 1',
      b: 'const b = await new Promise(() => {})',
      c: 'const c = a + b',
      d: 'a + 1',
    });
    await done(bench, 'a', 'd');
    bench.send({ type: 'stop' });
    expect(bench.state('b')?.phase).toBe('stopped');
    expect(bench.state('c')?.phase).toBe('stopped');
    expect(bench.sent.at(-1)).toEqual({ type: 'stopped' });
    await aWhile();
    expect(bench.state('b')?.phase).toBe('stopped');
    expect(bench.state('a')?.phase).toBe('done');
    bench.define({ b: 'const b = 2' });
    await done(bench, 'b', 'c');
  });

  test('a cell that has not begun yet does not begin, until it is run again', async () => {
    const bench = createBench();
    bench.define({ a: 'const a = display(1)', b: 'display(a + 1)' });
    bench.send({ type: 'stop' });
    await aWhile();
    for (const key of ['a', 'b']) expect(bench.state(key)?.phase).toBe('stopped');
    expect(bench.text(0)).toBe('');
    bench.define({ a: 'const a = display(1)', b: 'display(a + 1)' });
    await done(bench, 'a', 'b');
    expect(bench.text(1)).toBe('2');
  });

  test('ends a generator and keeps its last value', async () => {
    const bench = createBench();
    bench.define({
      a: 'const i = (async function* () { for (let k = 0; ; k++) { yield k; await new Promise((r) => setTimeout(r, 5)); } })()',
      b: 'i',
    });
    await vi.waitFor(() => expect(Number(bench.text(1))).toBeGreaterThan(1));
    bench.send({ type: 'stop' });
    await aWhile();
    const last = bench.text(1);
    await aWhile();
    expect(bench.text(1)).toBe(last);
    expect(bench.state('a')?.phase).toBe('stopped');
  });

  test('abandons what was asked of models', async () => {
    const bench = createBench();
    bench.define({ a: 'await models.next({ prompt: "the" })' });
    await vi.waitFor(() => expect(bench.sent).toContainEqual(expect.objectContaining({ type: 'call' })));
    bench.send({ type: 'stop' });
    expect(bench.sent).toContainEqual({ type: 'abandon', call: 1 });
    bench.send({ type: 'answer', call: 1, outcome: { ok: true, value: [] } });
    await aWhile();
    expect(bench.state('a')?.phase).toBe('stopped');
  });
});

describe('what the page answers', () => {
  test('models', async () => {
    const bench = createBench();
    bench.define({ a: 'const [first] = await models.next({ prompt: "the", top: 1 })', b: 'first.text' });
    await vi.waitFor(() =>
      expect(bench.sent).toContainEqual({
        type: 'call',
        call: 1,
        method: 'next',
        query: { prompt: 'the', top: 1 },
      }),
    );
    const value = [{ text: ' sea', probability: 0.5 }];
    bench.send({ type: 'answer', call: 1, outcome: { ok: true, value } });
    await done(bench, 'b');
    expect(bench.text(1)).toBe('" sea"');
    bench.define({ c: 'await models.score({ text: "x" })' });
    await vi.waitFor(() => expect(bench.sent).toContainEqual(expect.objectContaining({ call: 2 })));
    bench.send({ type: 'answer', call: 2, outcome: { ok: false, message: 'The fern is not here.' } });
    await failed(bench, 'c', { message: 'The fern is not here.', line: 1 });
  });

  test('libraries, asked for once, and again after they failed', async () => {
    const bench = createBench();
    const needs = () => bench.sent.filter(({ type }) => type === 'need').length;
    bench.define({ a: 'Plot.mark', b: 'Plot.mark + 1' });
    await vi.waitFor(() => expect(needs()).toBe(1));
    bench.send({ type: 'library-failed', name: 'Plot', message: 'You seem to be offline.' });
    await failed(bench, 'a', { message: '`Plot` could not be loaded. You seem to be offline.' });
    bench.define({ a: 'Plot.mark' });
    await vi.waitFor(() => expect(needs()).toBe(2));
    bench.send({ type: 'library', name: 'Plot', source: 'var Plot = { mark: 4 };' });
    await done(bench, 'a', 'b');
    expect(bench.text(1)).toBe('5');
  });
});

describe('what a cell shows', () => {
  test('several values, one below the other, anew with each run', async () => {
    const bench = createBench();
    bench.define({
      n: 'const n = 1',
      a: 'display(n);\ndisplay(document.createElement("hr"));\ndisplay("x");',
    });
    await done(bench, 'a');
    expect(bench.text(1)).toBe('1"x"');
    expect(bench.container.children[1]?.querySelector('hr')).not.toBeNull();
    bench.define({ n: 'const n = 2' });
    await vi.waitFor(() => expect(bench.text(1)).toBe('2"x"'));
  });

  test('nothing, where it shows nothing any more', async () => {
    const bench = createBench();
    bench.define({ a: '1 + 1' });
    await done(bench, 'a');
    bench.define({ a: 'const q = 2' });
    await vi.waitFor(() => expect(bench.text(0)).toBe(''));
  });

  test('what it showed before it failed', async () => {
    const bench = createBench();
    bench.define({ a: 'display(1);\nthrow new Error("then no more");' });
    await failed(bench, 'a', { message: 'then no more', line: 2 });
    expect(bench.text(0)).toBe('1');
  });

  test('an input, whose value others follow', async () => {
    const bench = createBench();
    bench.define({
      input: `const element = document.createElement('input');
element.type = 'range'; element.max = '9'; element.value = '3';
const value = view(element);`,
      twice: 'value * 2',
    });
    await done(bench, 'input', 'twice');
    bench.runs();
    const element = bench.container.querySelector('input')!;
    element.value = '4';
    element.dispatchEvent(new Event('input'));
    await vi.waitFor(() => expect(bench.text(1)).toBe('8'));
    expect(bench.runs()).toEqual({ twice: 1 });
    bench.send({ type: 'stop' });
    expect(bench.state('input')?.phase).toBe('done');
  });

  test('an input without a value yet leaves its cell done', async () => {
    const bench = createBench();
    bench.define({ input: 'const clicked = view(document.createElement("div"))', use: 'clicked' });
    await done(bench, 'input');
    expect(bench.state('use')?.phase).toBe('running');
  });

  test('a value that cannot be shown is an error and no silence', async () => {
    const bench = createBench();
    bench.define({ a: 'new Proxy({}, { ownKeys() { throw new Error("hands off"); } })' });
    await failed(bench, 'a', { message: 'hands off' });
  });
});
