import type { CellData } from '#components/notebook/cell-props.ts';
import type { ExerciseValue } from '#components/notebook/exercise-attempt.ts';
import { createNotebook, type NotebookParts } from '#components/notebook/notebook.ts';
import { sharedFor, takeShared } from '#components/notebook/shared.ts';
import type { CompileResult } from '#notebook/cell';
import type { CellEdit } from '#notebook/store/edit';
import { EditStoreError, type EditStore } from '#notebook/store/edit-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeSession } from './fake-session.ts';

const compiled = { inputs: [], outputs: [], autodisplay: false, body: '() => 1', linesBefore: 0 };
const cellData = (key: string, source: string, number: number): CellData => ({
  cell: { key, source, meta: { exercise: null, hidden: false, throws: false }, compiled },
  exercise: null,
  number,
  lesson: 'grow',
});
const exercise = { id: 'cut', title: 'An exercise', hints: [], solution: 'solved', checksBody: '() => []' };
const data = [
  cellData('a', 'const a = 1;', 1),
  cellData('b', 'a + 1', 2),
  { ...cellData('c', 'start', 3), exercise },
];
const edit = (key: string, source: string | null, changes: Partial<CellEdit> = {}): CellEdit => ({
  lesson: 'grow',
  key,
  source,
  original: data.find(({ cell }) => cell.key === key)?.cell.source ?? '',
  exercise: null,
  number: 1,
  changedMs: 1000,
  ...changes,
});

/** Keeps edits in memory; `tell` is another tab that wrote. */
function memoryStore(kept: CellEdit[] = []) {
  const state = { kept: [...kept], fails: null as EditStoreError | null, tell: () => undefined as unknown };
  const guard = <T>(work: () => T): Promise<T> => {
    if (state.fails !== null) return Promise.reject(state.fails);
    return Promise.resolve(work());
  };
  const without = (gone: readonly Pick<CellEdit, 'key'>[]) =>
    state.kept.filter(({ key }) => gone.every((other) => other.key !== key));
  const store: EditStore = {
    list: () => guard(() => [...state.kept]),
    listAll: () => guard(() => [...state.kept]),
    save: (edits) => guard(() => void (state.kept = [...without(edits), ...edits])),
    merge: () => guard(() => ({ taken: 0, older: 0 })),
    remove: (edits) => guard(() => void (state.kept = without(edits))),
    watch: (_, onChange) => {
      state.tell = onChange;
      return () => undefined;
    },
  };
  return Object.assign(state, { store });
}

interface Options extends Partial<NotebookParts> {
  readonly kept?: CellEdit[];
  readonly sessionOptions?: Parameters<typeof createFakeSession>[1];
}

function open({ kept = [], sessionOptions, ...parts }: Options = {}) {
  const memory = memoryStore(kept);
  const session = createFakeSession(
    data.map(({ cell }) => cell),
    sessionOptions,
  );
  const compile = vi.fn((): Promise<CompileResult> => Promise.resolve({ ok: true, cell: compiled }));
  const values = new Map<string, ExerciseValue>();
  const exercises = {
    find: (id: string) => values.get(id) ?? null,
    put: (id: string, value: ExerciseValue) => void values.set(id, value),
  };
  let time = 2000;
  const notebook = createNotebook({
    lesson: 'grow',
    cells: data,
    session,
    store: memory.store,
    compile,
    exercises,
    isSafe: false,
    now: () => (time += 1),
    ...parts,
  });
  const [a, b, c] = notebook.cells;
  return { notebook, session, memory, compile, values, a: a!, b: b!, c: c! };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('running', () => {
  it('runs the author’s cells without a compiler', async () => {
    const { notebook, session, compile, a } = open();
    await notebook.run(a);
    await notebook.runAll();
    expect(session.calls).toEqual(['run a', 'all', 'run a', 'run b', 'run c']);
    expect(compile).not.toHaveBeenCalled();
    expect(a.state.value).toBe('done');
  });

  it('keeps and compiles what changed, of every cell, before it runs one', async () => {
    const { notebook, session, memory, a, b } = open();
    notebook.edit(a, 'const a = 2;');
    await notebook.run(b);
    expect(memory.kept.map(({ key, source }) => [key, source])).toEqual([['a', 'const a = 2;']]);
    expect(session.calls).toEqual(['code a', 'run b']);
  });

  it('calls a cell stale from the first letter on, and its old failure no more', async () => {
    const { notebook, session, a } = open();
    await notebook.run(a);
    const problem = { kind: 'error', name: 'Error', message: 'no', line: 1, column: 1 } as const;
    session.finish('a', { phase: 'failed', problem });
    expect([a.state.value, a.problem.value?.message]).toEqual(['failed', 'no']);
    notebook.edit(a, 'const a = 2;');
    expect([a.state.value, a.problem.value]).toEqual(['stale', null]);
  });

  it('shows what cannot be compiled as the cell’s failure', async () => {
    const problem = { kind: 'syntax', name: 'SyntaxError', message: 'odd', line: 1, column: 3 } as const;
    const { notebook, a } = open({ compile: () => Promise.resolve({ ok: false, problem }) });
    notebook.edit(a, 'const = 2;');
    await notebook.run(a);
    expect([a.state.value, a.problem.value]).toEqual(['failed', problem]);
  });

  it('says when the compiler cannot be fetched, and runs nothing', async () => {
    const { notebook, session, a } = open({ compile: () => Promise.reject(new Error('offline')) });
    notebook.edit(a, 'const a = 2;');
    await notebook.run(a);
    expect(notebook.trouble.value).toContain('compiler could not be fetched');
    expect(session.calls).toEqual([]);
    expect(a.state.value).toBe('idle');
  });

  it('does not run what was stopped while it was made ready', async () => {
    const { notebook, session, a } = open();
    notebook.edit(a, 'const a = 2;');
    const running = notebook.run(a);
    expect(notebook.busy.value).toBe(true);
    await notebook.stop();
    await running;
    expect(session.calls).not.toContain('run a');
    expect(notebook.busy.value).toBe(false);
  });

  it('gives the author’s code back after a reset, without compiling it', async () => {
    const { notebook, session, compile, memory, a } = open();
    notebook.edit(a, 'const a = 2;');
    await notebook.run(a);
    await notebook.reset(a);
    expect(a.isEdited.value).toBe(false);
    expect(memory.kept[0]?.source).toBeNull();
    await notebook.run(a);
    expect(compile).toHaveBeenCalledTimes(1);
    expect(session.calls).toEqual(['code a', 'run a', 'code a', 'run a']);
  });
});

describe('keeping', () => {
  it('keeps a text a moment after the reader has typed', async () => {
    const { notebook, memory, a } = open();
    notebook.edit(a, 'x');
    notebook.edit(a, 'xy');
    expect(notebook.keeper.state.value).toBe('saving');
    await vi.advanceTimersByTimeAsync(600);
    expect(memory.kept.map(({ source }) => source)).toEqual(['xy']);
    expect(notebook.keeper.state.value).toBe('saved');
  });

  it('puts kept versions in, without running them', async () => {
    const { notebook, session, a, b } = open({ kept: [edit('a', 'mine')] });
    await notebook.keeper.load();
    expect([a.text.value, b.text.value]).toEqual(['mine', 'a + 1']);
    expect(session.calls).toEqual([]);
  });

  it('offers a version of a cell that its author changed; putting it in moves it to the cell of now', async () => {
    const old = edit('old', 'mine', { original: 'const a = 1;\n', exercise: null });
    const { notebook, memory, a } = open({ kept: [old] });
    await notebook.keeper.load();
    expect(a.offer.value).toMatchObject({ why: 'changed', edit: { source: 'mine' } });
    expect(a.text.value).toBe('const a = 1;');
    await notebook.keeper.accept(a);
    expect(a.text.value).toBe('mine');
    expect(memory.kept.map(({ key, original }) => [key, original])).toEqual([['a', 'const a = 1;']]);
  });

  it('forgets a version only when the reader throws it away', async () => {
    const { notebook, memory, a } = open({ kept: [edit('old', 'mine', { original: 'const a = 1;\n' })] });
    await notebook.keeper.load();
    notebook.edit(a, 'another');
    await notebook.keeper.flush();
    expect(memory.kept.map(({ key }) => key)).toEqual(['old', 'a']);
    await notebook.keeper.dismiss(a);
    expect(memory.kept.map(({ key }) => key)).toEqual(['a']);
  });

  it('keeps versions of cells that are gone until they are thrown away', async () => {
    const { notebook, memory } = open({ kept: [edit('gone', 'mine', { original: 'something else' })] });
    await notebook.keeper.load();
    const [orphan] = notebook.keeper.orphans.value;
    expect(orphan?.source).toBe('mine');
    await notebook.keeper.forget(orphan!);
    expect([memory.kept, notebook.keeper.orphans.value]).toEqual([[], []]);
  });

  it('says what is not saved, holds it, and saves it once it can', async () => {
    const { notebook, memory, a } = open();
    memory.fails = new EditStoreError('full', null);
    notebook.edit(a, 'mine');
    await notebook.keeper.flush();
    expect([notebook.keeper.state.value, notebook.keeper.trouble.value]).toEqual(['not-saved', 'full']);
    expect(a.text.value).toBe('mine');
    memory.fails = null;
    await notebook.keeper.flush();
    expect([notebook.keeper.state.value, notebook.keeper.trouble.value]).toEqual(['saved', null]);
    expect(memory.kept[0]?.source).toBe('mine');
  });

  it('follows another tab, and asks where the reader is at work', async () => {
    const { notebook, memory, a, b } = open();
    await notebook.keeper.load();
    b.focused.value = true;
    memory.kept = [edit('a', 'theirs', { changedMs: 9000 }), edit('b', 'theirs too', { changedMs: 9000 })];
    memory.tell();
    await vi.advanceTimersByTimeAsync(0);
    expect([a.text.value, a.note.value]).toEqual(['theirs', 'Changed in another tab of this browser.']);
    expect([b.text.value, b.offer.value?.why]).toEqual(['a + 1', 'tab']);
    await notebook.keeper.accept(b);
    expect(b.text.value).toBe('theirs too');
  });

  it('opened with nothing run, puts kept versions aside and overwrites none', async () => {
    const { notebook, memory, a } = open({ kept: [edit('a', 'mine')], isSafe: true });
    await notebook.keeper.load();
    expect([a.text.value, a.offer.value?.why]).toEqual(['const a = 1;', 'safe']);
    notebook.edit(a, 'trying');
    await notebook.keeper.flush();
    expect(notebook.keeper.state.value).toBe('not-saved');
    expect(memory.kept.map(({ source }) => source)).toEqual(['mine']);
    await notebook.keeper.accept(a);
    expect([a.text.value, notebook.keeper.state.value]).toEqual(['mine', 'saved']);
  });
});

describe('a notebook in a link', () => {
  const link = {
    kind: 'opened',
    notebook: {
      lesson: 'grow',
      budgetMs: 20_000,
      cells: [
        { key: 'a', number: 1, source: 'linked' },
        { key: 'unknown', number: 9, source: 'gone' },
      ],
    },
  } as const;

  it('changes nothing before the reader says so, and lists what it does not know', async () => {
    const { notebook, session, a } = open({ kept: [edit('a', 'mine')] });
    await notebook.keeper.load();
    const shared = sharedFor(notebook, link);
    expect(shared).toMatchObject({ kind: 'opened', unknown: [9] });
    expect([a.text.value, session.calls, session.budgetMs.value]).toEqual(['mine', [], 5000]);
  });

  it('is put in beside the reader’s own version, and runs nothing', async () => {
    const { notebook, session, memory, a } = open({ kept: [edit('a', 'mine')] });
    await notebook.keeper.load();
    await takeShared(notebook, sharedFor(notebook, link)!);
    expect([a.text.value, a.offer.value?.why, a.offer.value?.edit.source]).toEqual([
      'linked',
      'other',
      'mine',
    ]);
    expect(memory.kept.map(({ source }) => source).sort()).toEqual(['linked', 'mine']);
    expect([session.calls, session.budgetMs.value]).toEqual([[], 20_000]);

    // After a reload both are still there.
    const again = open({ kept: memory.kept });
    await again.notebook.keeper.load();
    expect([again.a.text.value, again.a.offer.value?.edit.source]).toEqual(['linked', 'mine']);
    await again.notebook.keeper.accept(again.a);
    expect(again.memory.kept.map(({ key, source }) => [key, source])).toEqual([['a', 'mine']]);
  });

  it('of another lesson is left aside', () => {
    const { notebook } = open();
    const elsewhere = { ...link, notebook: { ...link.notebook, lesson: 'data' } };
    expect(sharedFor(notebook, elsewhere)?.kind).toBe('elsewhere');
    expect(sharedFor(notebook, { kind: 'none' })).toBeNull();
  });
});

describe('an exercise', () => {
  const passed = { title: 'sums to one', passed: true, feedback: '' };
  const failed = { title: 'sums to one', passed: false, feedback: 'It sums to 0.93.' };

  it('runs the cell, then its checks, and remembers what came of it', async () => {
    let results = [failed];
    const { notebook, session, values, c } = open({ sessionOptions: { checks: () => results } });
    await notebook.check(c);
    expect(session.calls).toEqual(['run c', 'check cut']);
    expect(notebook.attemptOf(c)?.results.value).toEqual([failed]);
    expect(values.get('cut')).toEqual({ passed: false, attempts: 1, sawSolution: false });
    results = [passed];
    await notebook.check(c);
    expect(values.get('cut')).toEqual({ passed: true, attempts: 2, sawSolution: false });
    results = [failed];
    await notebook.check(c);
    expect(values.get('cut')).toMatchObject({ passed: true, attempts: 3 });
  });

  it('waits until the cell has come to its end, and says when it failed', async () => {
    const { notebook, session, c } = open({ sessionOptions: { instant: false, checks: () => [passed] } });
    const checking = notebook.check(c);
    await vi.advanceTimersByTimeAsync(0);
    expect([session.calls, notebook.attemptOf(c)?.checking.value]).toEqual([['run c'], true]);
    const problem = { kind: 'error', name: 'RangeError', message: 'too far', line: 2, column: null } as const;
    session.finish('c', { phase: 'failed', problem });
    await checking;
    expect(session.calls).toEqual(['run c']);
    expect(notebook.attemptOf(c)?.obstacle.value).toContain('Line 2: RangeError: too far');
    expect(notebook.attemptOf(c)?.value.value).toMatchObject({ attempts: 1, passed: false });
  });

  it('is not left waiting by a sandbox that died', async () => {
    const { notebook, session, c } = open({ sessionOptions: { instant: false } });
    const checking = notebook.check(c);
    await vi.advanceTimersByTimeAsync(0);
    session.frame.value = 'dead';
    await checking;
    expect(notebook.attemptOf(c)?.obstacle.value).not.toBe('');
  });

  it('shows its solution after an attempt, or when asked twice, and remembers that it was seen', async () => {
    const { notebook, values, c } = open({ sessionOptions: { checks: () => [failed] } });
    const attempt = notebook.attemptOf(c)!;
    attempt.askSolution();
    expect([attempt.solution.value, values.size]).toEqual(['asking', 0]);
    attempt.hideSolution();
    await notebook.check(c);
    attempt.askSolution();
    expect([attempt.solution.value, values.get('cut')?.sawSolution]).toEqual(['shown', true]);
  });

  it('that was passed does not count its solution as a help', async () => {
    const { notebook, values, c } = open({ sessionOptions: { checks: () => [passed] } });
    await notebook.check(c);
    notebook.attemptOf(c)!.askSolution();
    expect(values.get('cut')).toEqual({ passed: true, attempts: 1, sawSolution: false });
  });
});
