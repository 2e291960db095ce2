import type { AuthoredCell, CompileResult } from '#notebook/cell';
import type { CellStatus, FrameState, NotebookSession } from '#notebook/host/session-types';
import type { CheckResult } from '#notebook/protocol';
import { signal, type Signal } from '@preact/signals';

const idle: CellStatus = { phase: 'idle', stale: false, problem: null, durationMs: null };

export interface FakeSession extends NotebookSession {
  /** What was done to it, in order: `code words`, `run words`, `all`. */
  readonly calls: string[];
  readonly frame: Signal<FrameState>;
  readonly trouble: Signal<string>;
  /** Brings the running cell to an end. */
  finish(key: string, end?: Partial<CellStatus>): void;
}

/** A session that runs nothing: a cell ends when the test says so, or at once. */
export function createFakeSession(
  cells: readonly AuthoredCell[],
  options: { readonly instant?: boolean; readonly checks?: () => readonly CheckResult[] } = {},
): FakeSession {
  const statuses = new Map(cells.map(({ key }) => [key, signal(idle)]));
  const results = new Map<string, CompileResult>();
  const calls: string[] = [];
  const busy = signal(false);
  const budgetMs = signal(5000);
  const frame: Signal<FrameState> = signal('none');
  const trouble = signal('');
  const statusOf = (key: string) => statuses.get(key)!;
  const look = (): void => {
    busy.value = [...statuses.values()].some(({ value }) => value.phase === 'running');
  };
  const finish = (key: string, end: Partial<CellStatus> = {}): void => {
    statusOf(key).value = { ...idle, phase: 'done', durationMs: 12, ...end };
    look();
  };
  const run = (key: string): void => {
    calls.push(`run ${key}`);
    frame.value = 'ready';
    const result = results.get(key);
    statusOf(key).value = { ...idle, phase: 'running' };
    look();
    if (result?.ok === false) finish(key, { phase: 'failed', problem: result.problem, durationMs: null });
    else if (options.instant !== false) finish(key);
  };
  return {
    calls,
    frame,
    trouble,
    safe: signal(false),
    leaveSafeMode: () => undefined,
    busy,
    budgetMs,
    finish,
    setBudget: (ms) => void (budgetMs.value = ms),
    status: statusOf,
    mount(key, element) {
      element.textContent = `output of ${key}`;
      return () => element.replaceChildren();
    },
    setCode(key, result) {
      calls.push(`code ${key}`);
      results.set(key, result);
      statusOf(key).value = { ...statusOf(key).value, stale: statusOf(key).value.phase !== 'idle' };
    },
    run,
    runAll() {
      calls.push('all');
      for (const key of statuses.keys()) run(key);
    },
    stop() {
      calls.push('stop');
      for (const [key, status] of statuses)
        if (status.value.phase === 'running') finish(key, { phase: 'stopped' });
      return Promise.resolve();
    },
    restart() {
      calls.push('restart');
      for (const status of statuses.values()) status.value = idle;
      look();
    },
    check: (exercise) => {
      calls.push(`check ${exercise}`);
      return Promise.resolve(options.checks?.() ?? []);
    },
    dispose: () => undefined,
  };
}
