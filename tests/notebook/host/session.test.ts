// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cell, code, startSession } from './fake-sandbox.ts';

beforeEach(() =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => vi.useRealTimers());

/** a → b → c, and d by itself. */
const chain = [cell('a', [], ['a']), cell('b', ['a'], ['b']), cell('c', ['b'], ['c']), cell('d', [], ['d'])];
const problem = { kind: 'syntax', name: 'SyntaxError', message: 'no', line: 1, column: 1 } as const;

describe('what runs', () => {
  test('nothing before the reader acts', () => {
    const { sandboxes, session } = startSession(chain);
    expect(sandboxes).toHaveLength(0);
    expect(session.frame.value).toBe('none');
  });

  test('a cell with what it depends on, in the lesson’s order, once the sandbox is ready', async () => {
    const s = startSession(chain);
    s.session.run('c');
    expect(s.phases()).toEqual({ a: 'running', b: 'running', c: 'running', d: 'idle' });
    expect([s.session.busy.value, s.session.frame.value]).toEqual([true, 'starting']);
    expect(s.sandbox.sent).toEqual([]);
    await s.ready();
    expect(s.session.frame.value).toBe('ready');
    expect(s.sandbox.sent.slice(0, 2).map(({ type }) => type)).toEqual(['settings', 'define']);
    expect(s.sandbox.defined()).toEqual(['a', 'b', 'c']);
    s.done('a', 'b', 'c');
    expect([s.session.busy.value, s.session.status('c').value.durationMs]).toEqual([false, 3]);
    s.session.run('c');
    expect(s.sandbox.defined()).toEqual(['a', 'b', 'c', 'c']);
  });

  test('changed code makes it and what depends on it stale; running what changed is enough', async () => {
    const s = startSession(chain);
    s.session.runAll();
    await s.ready();
    s.done('a', 'b', 'c', 'd');
    s.session.setCode('a', { ok: true, cell: code('a2', [], ['a']) });
    expect(s.stale()).toEqual(['a', 'b', 'c']);
    s.session.run('c');
    expect(s.sandbox.defined().slice(4)).toEqual(['a', 'c']);
    s.done('a', 'c');
    expect(s.stale()).toEqual([]);
    s.session.setCode('a', { ok: true, cell: code('a', [], ['a']) });
    expect(s.stale()).toEqual(['a', 'b', 'c']);
    s.session.setCode('a', { ok: true, cell: code('a2', [], ['a']) });
    expect(s.stale()).toEqual([]);
  });

  test('what failed or was stopped upstream runs again', async () => {
    const s = startSession(chain);
    s.session.run('a');
    await s.ready();
    s.sandbox.say({
      type: 'state',
      key: 'a',
      state: {
        phase: 'failed',
        problem: { kind: 'error', name: 'TypeError', message: 'x', line: 2, column: null },
      },
    });
    expect(s.session.status('a').value.problem).toMatchObject({ name: 'TypeError', line: 2 });
    s.session.run('b');
    expect(s.sandbox.defined()).toEqual(['a', 'a', 'b']);
  });

  test('code that does not compile is a problem at once, and what needs it does not run', async () => {
    const s = startSession(chain);
    s.session.setCode('a', { ok: false, problem });
    expect(s.session.status('a').value).toMatchObject({ phase: 'idle', problem });
    s.session.run('b');
    expect(s.sandboxes).toHaveLength(0);
    expect(s.phases()).toMatchObject({ a: 'failed', b: 'failed' });
    expect(s.session.status('b').value.problem?.message).toContain('mend that one first');
    s.session.runAll();
    await s.ready();
    expect(s.sandbox.defined()).toEqual(['b', 'c', 'd']);
  });

  test('cells in a circle run, for the sandbox to say so', async () => {
    const s = startSession([cell('x', ['y'], ['x']), cell('y', ['x'], ['y'])]);
    s.session.run('x');
    await s.ready();
    expect(s.sandbox.defined()).toEqual(['x', 'y']);
  });

  test('nothing in safe mode, until it is left', async () => {
    const s = startSession(chain, { safe: true });
    s.session.run('a');
    s.session.runAll();
    await expect(s.session.check('e', '')).rejects.toThrow('opened with nothing running');
    expect(s.sandboxes).toHaveLength(0);
    s.session.leaveSafeMode();
    s.session.run('a');
    expect(s.sandboxes).toHaveLength(1);
  });
});

describe('when it ends', () => {
  async function running() {
    const s = startSession(chain);
    s.session.run('b');
    await s.ready();
    s.done('a');
    return s;
  }

  test('Stop asks, and waits for the answer', async () => {
    const s = await running();
    const stopped = s.session.stop();
    expect(s.sandbox.sent.at(-1)).toEqual({ type: 'stop' });
    s.sandbox.say({ type: 'state', key: 'b', state: { phase: 'stopped' } });
    s.sandbox.say({ type: 'stopped' });
    await stopped;
    expect(s.phases()).toMatchObject({ a: 'done', b: 'stopped' });
    expect([s.sandbox.isClosed, s.session.frame.value]).toEqual([false, 'ready']);
  });

  test('a cell that gets to run only after Stop is stopped again', async () => {
    const s = await running();
    const stopped = s.session.stop();
    s.sandbox.say({ type: 'stopped' });
    await stopped;
    expect(s.phases().b).toBe('stopped');
    s.sandbox.say({ type: 'state', key: 'b', state: { phase: 'running' } });
    expect(s.sandbox.sent.at(-1)).toEqual({ type: 'stop' });
    expect(s.phases().b).toBe('stopped');
    s.session.run('b');
    s.sandbox.say({ type: 'state', key: 'b', state: { phase: 'running' } });
    expect(s.sandbox.sent.at(-1)).toMatchObject({ type: 'define' });
  });

  test('a sandbox that does not let go is ended within 200 ms; outputs stay, values are stale', async () => {
    const s = await running();
    const stopped = s.session.stop();
    await vi.advanceTimersByTimeAsync(199);
    await stopped;
    expect(s.sandbox.isClosed).toBe(true);
    expect(s.phases()).toMatchObject({ a: 'done', b: 'stopped' });
    expect(s.stale()).toEqual(['a', 'b']);
    expect(s.session.frame.value).toBe('dead');
    expect(s.session.trouble.value).toContain('did not let go');
    s.session.run('b');
    expect(s.sandboxes).toHaveLength(2);
    expect(s.session.trouble.value).toBe('');
    await s.ready();
    expect(s.sandbox.defined()).toEqual(['a', 'b']);
    s.sandboxes[0]!.say({ type: 'state', key: 'b', state: { phase: 'failed' } });
    expect(s.phases().b).toBe('running');
  });

  test('a sandbox that hangs is noticed within two seconds, and forgiven when it answers', async () => {
    const s = await running();
    await vi.advanceTimersByTimeAsync(5000);
    expect(s.session.frame.value).toBe('ready');
    s.fallSilent();
    await vi.advanceTimersByTimeAsync(2000);
    expect(s.session.frame.value).toBe('silent');
    expect(s.session.trouble.value).toContain('Restart');
    await vi.advanceTimersByTimeAsync(8000);
    expect(s.session.trouble.value).toContain('do not answer any more');
    s.sandbox.say({ type: 'pong', beat: 1 });
    expect([s.session.frame.value, s.session.trouble.value]).toEqual(['ready', '']);
  });

  test('time in which the page itself was hidden is no silence', async () => {
    const s = await running();
    s.fallSilent();
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(s.session.frame.value).toBe('ready');
    hidden.mockRestore();
  });

  test('Restart ends it, and the next run starts afresh', async () => {
    const s = await running();
    s.session.restart();
    expect([s.sandbox.isClosed, s.session.frame.value, s.session.trouble.value]).toEqual([true, 'none', '']);
    expect(s.phases()).toMatchObject({ a: 'done', b: 'stopped' });
  });

  test('one that never gets ready is given up, in words', async () => {
    const s = startSession(chain);
    s.session.run('a');
    await vi.advanceTimersByTimeAsync(15_000);
    expect([s.session.frame.value, s.phases().a]).toEqual(['dead', 'stopped']);
    expect(s.session.trouble.value).toContain('did not start');
    const refused = startSession(chain, {
      openSandbox: () => Promise.reject(new Error('You seem to be offline.')),
    });
    refused.session.run('a');
    await vi.advanceTimersByTimeAsync(1);
    expect(refused.session.trouble.value).toBe('You seem to be offline.');
  });

  test.each([
    ['messages', () => ({ type: 'pong', beat: 1 }), 2001],
    ['characters', () => ({ type: 'mirror', key: 'a', patch: { changes: ['x'.repeat(1_000_000)] } }), 21],
    ['a list without end', () => ({ type: 'state', key: new Array(1_000_000_000) }), 1],
  ])('a flood of %s ends it', async (_, message, times) => {
    const s = await running();
    await vi.advanceTimersByTimeAsync(1100);
    for (let i = 0; i < times && !s.sandbox.isClosed; i++) s.sandbox.say(message());
    expect(s.sandbox.isClosed).toBe(true);
    expect(s.session.trouble.value).toContain('sent more than this page can take');
  });
});

describe('what the sandbox asks for', () => {
  test('libraries, fetched once', async () => {
    const fetchText = vi.fn(() => Promise.resolve('text'));
    const s = startSession(chain, { fetchText });
    s.session.run('a');
    await s.ready();
    s.sandbox.say({ type: 'need', name: 'Plot' });
    s.sandbox.say({ type: 'need', name: 'Plot' });
    s.sandbox.say({ type: 'need', name: 'https://evil.example/x.js' });
    await vi.advanceTimersByTimeAsync(1);
    expect(s.sandbox.sent.filter(({ type }) => type === 'library')).toHaveLength(2);
    expect(fetchText.mock.calls).toEqual([['/p.js']]);
  });

  test('a library that cannot be had is a failure in words, and is tried again', async () => {
    const fetchText = vi
      .fn()
      .mockRejectedValueOnce(new Error('You seem to be offline.'))
      .mockResolvedValueOnce('text');
    const s = startSession(chain, { fetchText });
    s.session.run('a');
    await s.ready();
    s.sandbox.say({ type: 'need', name: 'lab' });
    await vi.advanceTimersByTimeAsync(1);
    expect(s.sandbox.sent.at(-1)).toEqual({
      type: 'library-failed',
      name: 'lab',
      message: 'lab could not be loaded. You seem to be offline.',
    });
    s.sandbox.say({ type: 'need', name: 'lab' });
    await vi.advanceTimersByTimeAsync(1);
    expect(s.sandbox.sent.at(-1)).toMatchObject({ type: 'library', source: 'text' });
  });

  test('models: answers, errors as messages, and abandoned questions', async () => {
    const signals: AbortSignal[] = [];
    const models = vi.fn((method: string, _: unknown, signal: AbortSignal) => {
      signals.push(signal);
      if (method === 'bad') return Promise.reject(new Error('no such thing'));
      return method === 'slow' ? new Promise(() => undefined) : Promise.resolve([1]);
    });
    const s = startSession(chain, { models });
    s.session.run('a');
    await s.ready();
    s.sandbox.say({ type: 'call', call: 1, method: 'next', query: { prompt: 'x' } });
    s.sandbox.say({ type: 'call', call: 2, method: 'bad', query: null });
    s.sandbox.say({ type: 'call', call: 3, method: 'slow', query: null });
    await vi.advanceTimersByTimeAsync(1);
    expect(s.sandbox.sent.filter(({ type }) => type === 'answer')).toEqual([
      { type: 'answer', call: 1, outcome: { ok: true, value: [1] } },
      { type: 'answer', call: 2, outcome: { ok: false, message: 'no such thing' } },
    ]);
    s.sandbox.say({ type: 'abandon', call: 3 });
    expect(signals[2]!.aborted).toBe(true);
    for (let call = 10; call < 80; call++) s.sandbox.say({ type: 'call', call, method: 'slow', query: null });
    expect(s.sandbox.sent.filter(({ type }) => type === 'answer')).toHaveLength(2 + 6);
    s.session.restart();
    expect(signals.every(({ aborted }) => aborted)).toBe(false);
    expect(signals.slice(2).every(({ aborted }) => aborted)).toBe(true);
  });
});

describe('checks', () => {
  const withExercise = [cell('a', [], ['a']), cell('e', ['a'], ['b'], 'count')];

  test('run the exercise’s cell first, then look at it', async () => {
    const s = startSession(withExercise);
    const results = s.session.check('count', 'body');
    await s.ready();
    expect(s.sandbox.defined()).toEqual(['a', 'e']);
    s.done('a', 'e');
    await vi.advanceTimersByTimeAsync(1);
    expect(s.sandbox.sent.at(-1)).toEqual({ type: 'check', check: 1, exercise: 'count', body: 'body' });
    const result = { title: 'sums', passed: false, feedback: '0.93' };
    s.sandbox.say({ type: 'checked', check: 1, results: [result] });
    expect(await results).toEqual([result]);
  });

  test('say so when the sandbox ends meanwhile', async () => {
    const s = startSession(withExercise);
    const results = expect(s.session.check('count', 'body')).rejects.toThrow(
      'before the checks were through',
    );
    await s.ready();
    s.done('a', 'e');
    await vi.advanceTimersByTimeAsync(1);
    s.session.restart();
    await results;
  });
});

test('outputs appear where they are mounted, and what the reader does goes back', async () => {
  const s = startSession(chain);
  const place = document.body.appendChild(document.createElement('div'));
  const unmount = s.session.mount('a', place);
  s.session.run('a');
  await s.ready();
  const button = { id: 1, kind: 'element', namespace: 'html', name: 'button', attributes: {}, children: [] };
  s.sandbox.say({
    type: 'mirror',
    key: 'a',
    patch: { changes: [{ type: 'children', id: 0, children: [button] }], cut: true },
  });
  const host = place.querySelector('.cell-output > div')!;
  const shown = host.shadowRoot!.querySelector('button')!;
  shown.click();
  expect(s.sandbox.sent.at(-1)).toEqual({ type: 'event', key: 'a', event: { type: 'click', id: 1 } });
  expect(place.textContent).toContain('this is its beginning');
  s.session.restart();
  expect(host.shadowRoot!.querySelector('button')).toBe(shown);
  unmount();
  expect(place.innerHTML).toBe('');
  s.session.run('a');
  await s.ready();
  s.sandbox.say({ type: 'mirror', key: 'a', patch: { changes: [], cut: false } });
  s.session.mount('a', place);
  expect(host.shadowRoot!.querySelector('button')).toBeNull();
  s.session.dispose();
  expect(place.innerHTML).toBe('');
});

test('the budget keeps to its bounds', async () => {
  const s = startSession(chain);
  s.session.run('a');
  await s.ready();
  for (const [asked, given] of [
    [5, 100],
    [1e9, 60_000],
    [NaN, 1000],
    [2500, 2500],
  ] as const) {
    s.session.setBudget(asked);
    expect(s.session.budgetMs.value).toBe(given);
    expect(s.sandbox.sent.at(-1)).toMatchObject({ type: 'settings', budgetMs: given });
  }
});
