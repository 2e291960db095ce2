// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { compileChecks } from '../../../src/notebook/compile/compile-checks.ts';
import type { CheckResult } from '../../../src/notebook/protocol.ts';
import { createBench, type Bench } from './bench.ts';

async function check(bench: Bench, needs: string, tests: string): Promise<readonly CheckResult[]> {
  const compiled = compileChecks(`export default { needs: ${needs}, hints: [], checks: [${tests}] };`);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const number = bench.sent.length;
  bench.send({ type: 'check', check: number, exercise: 'e', body: compiled.body });
  return vi.waitFor(() => {
    const answer = bench.sent.find((message) => message.type === 'checked' && message.check === number);
    if (answer?.type !== 'checked') throw new Error('No answer yet.');
    return answer.results;
  });
}

test('checks look at values, functions among them, and say what is amiss', async () => {
  const bench = createBench();
  bench.define({ a: 'const p = [0.5, 0.43];', b: 'const half = (x: number) => x / 2' });
  const results = await check(
    bench,
    "['p', 'half']",
    `{ title: 'Halves', test({ half, near }) { return near(half(3), 1.5); } },
     { title: 'Sums to 1', async test({ p, near }) { const s = p[0] + p[1]; return near(s, 1) || 'Yours sum to ' + s + '.'; } }`,
  );
  expect(results).toEqual([
    { title: 'Halves', passed: true, feedback: '' },
    { title: 'Sums to 1', passed: false, feedback: 'Yours sum to 0.9299999999999999.' },
  ]);
});

test('a missing value fails those checks that read it, by its name', async () => {
  const bench = createBench();
  bench.define({ a: 'const a = 1', bad: 'const broken = nowhere' });
  const results = await check(
    bench,
    "['a', 'entropyOf', 'broken']",
    `{ title: 'one', test: ({ a }) => a === 1 }, { title: 'two', test: ({ entropyOf }) => entropyOf() === 1 }, { title: 'three', test: ({ broken }) => true }`,
  );
  expect(results.map(({ passed }) => passed)).toEqual([true, false, false]);
  expect(results[1]?.feedback).toBe('There is no `entropyOf` yet: the checks look for a value of that name.');
  expect(results[2]?.feedback).toContain('`broken` has no value');
});

test('what a reader’s function throws, and how long it takes, is feedback', async () => {
  const bench = createBench(80);
  bench.define({
    a: 'const f = () => { throw new RangeError("too far") }; const g = () => { for (;;) {} };',
  });
  const results = await check(
    bench,
    "['f', 'g']",
    `{ title: 'f', test: ({ f }) => f() }, { title: 'g', test: ({ g }) => g() }, { title: 'h', test: () => true }`,
  );
  expect(results[0]?.feedback).toBe('With your values, this threw an error: RangeError: too far');
  expect(results[1]?.feedback).toMatch(/^This ran longer than 80 ms/);
  expect(results[2]?.passed).toBe(true);
});

test('libraries are there when they are needed, and stop ends what never ends', async () => {
  const bench = createBench();
  bench.define({ a: 'const never = new Promise(() => {})' });
  const pending = check(bench, "['lab', 'never']", `{ title: 'x', test: ({ lab }) => lab.one === 1 }`);
  await vi.waitFor(() => expect(bench.sent).toContainEqual({ type: 'need', name: 'lab' }));
  bench.send({ type: 'library', name: 'lab', source: 'var lab = { one: 1 };' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  bench.send({ type: 'stop' });
  expect((await pending)[0]?.feedback).toBe('The checks were stopped before they were through.');
});
