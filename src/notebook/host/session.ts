import { computed, signal } from '@preact/signals';
import type { AuthoredCell, CellProblem } from '../cell.ts';
import type { CheckResult, FrameMessage, LibraryName } from '../protocol.ts';
import { createCalls, type AnswerCall } from './calls.ts';
import { createCells, type Cell } from './cells.ts';
import { connect, type Connection } from './connection.ts';
import { createLibraries, fetchSiteText } from './libraries.ts';
import { clamp, hostLimits } from './limits.ts';
import { createOutputs } from './outputs.ts';
import { createSandbox, type OpenSandbox } from './sandbox.ts';
import type { FrameState, NotebookSession } from './session-types.ts';
import { troubles } from './troubles.ts';

export interface SessionOptions {
  /** In the order of the lesson. */
  readonly cells: readonly AuthoredCell[];
  /** Addresses of the sandbox's program and of the libraries: `notebookScripts`. */
  readonly scripts: Readonly<Record<LibraryName | 'frame', string>>;
  /** `frameHash` of the same module. */
  readonly frameHash: string;
  /** Answers cells that ask a model: `createModelsBridge(…)`. */
  readonly models?: AnswerCall;
  /** Default 1,000 ms. */
  readonly budgetMs?: number;
  /** True for a page opened with `?safe`: nothing runs until `leaveSafeMode()`. */
  readonly safe?: boolean;
  /** Opens the sandbox; tests hand in a stand-in. */
  readonly openSandbox?: OpenSandbox;
  readonly fetchText?: (address: string) => Promise<string>;
}

interface PendingCheck {
  resolve(results: readonly CheckResult[]): void;
  reject(error: Error): void;
}

/** The cells of a page and the sandbox they run in, which starts with the first run. */
export function createNotebookSession(options: SessionOptions): NotebookSession {
  const fetchText = options.fetchText ?? fetchSiteText;
  const { frame: script } = options.scripts;
  const open = options.openSandbox ?? createSandbox({ script, scriptHash: options.frameHash, fetchText });
  const library = createLibraries(options.scripts, fetchText);
  const cells = createCells(options.cells);
  const frame = signal<FrameState>('none');
  const trouble = signal('');
  const safe = signal(options.safe === true);
  const budgetMs = signal(clamp(options.budgetMs ?? hostLimits.budgetMs.usual, hostLimits.budgetMs));
  const statuses = cells.all.map(({ key }) => cells.status(key));
  const busy = computed(() => statuses.some(({ value }) => value.phase === 'running'));
  const checks = new Map<number, PendingCheck>();
  let connection: Connection | null = null;
  let lastCheck = 0;
  let whenStopped: (() => void) | null = null;
  /** Cells that Stop has just ended, until the reader acts again. */
  const ended = new Set<string>();

  const outputs = createOutputs({
    send(key, event) {
      if (event.type !== 'pointermove') ended.clear();
      connection?.send({ type: 'event', key, event });
    },
    onWidth(widthPx) {
      connection?.resize(widthPx);
      tellSettings();
    },
  });
  const calls = createCalls(options.models, (call, outcome) =>
    connection?.send({ type: 'answer', call, outcome }),
  );

  function tellSettings(): void {
    connection?.send({ type: 'settings', budgetMs: budgetMs.peek(), widthPx: outputs.widthPx });
  }

  /** The sandbox of now, or a fresh one. */
  function started(): Connection {
    if (connection !== null) return connection;
    frame.value = 'starting';
    trouble.value = '';
    connection = connect({
      open,
      widthPx: outputs.widthPx,
      receive,
      onReady: () => (frame.value = 'ready'),
      onSilent(silentMs) {
        frame.value = 'silent';
        const isLost = silentMs >= budgetMs.peek() + hostLimits.lostMs;
        trouble.value = isLost ? troubles.lost : troubles.silent;
      },
      onBack() {
        frame.value = 'ready';
        trouble.value = '';
      },
      onEnd: (reason) => lose('dead', reason),
    });
    tellSettings();
    return connection;
  }

  /** The sandbox ends, and with it all values; outputs stay as they were. */
  function lose(state: FrameState, reason: string): void {
    connection?.end();
    connection = null;
    calls.abandonAll();
    outputs.lose();
    cells.lose();
    frame.value = state;
    trouble.value = reason;
    for (const { reject } of checks.values()) reject(new Error(troubles.checkLost));
    checks.clear();
    whenStopped?.();
  }

  function receive(message: FrameMessage): void {
    switch (message.type) {
      case 'state':
        // It was on its way into the sandbox when Stop overtook it.
        if (message.state.phase === 'running' && ended.has(message.key)) connection?.send({ type: 'stop' });
        else cells.note(message.key, message.state);
        return;
      case 'mirror':
        if (cells.get(message.key) !== undefined) outputs.apply(message.key, message.patch);
        return;
      case 'need': {
        const asking = connection;
        void library(message.name).then((answer) => {
          if (connection === asking) asking?.send(answer);
        });
        return;
      }
      case 'call':
        calls.ask(message.call, message.method, message.query);
        return;
      case 'abandon':
        calls.abandon(message.call);
        return;
      case 'stopped':
        whenStopped?.();
        return;
      case 'checked':
        checks.get(message.check)?.resolve(message.results);
        checks.delete(message.check);
        return;
      case 'ready':
      case 'pong':
    }
  }

  function failCell(cell: Cell, problem: CellProblem): void {
    cell.phase = 'failed';
    cell.problem = problem;
  }

  /** Sends cells to run, those that can be compiled. */
  function define(wanted: readonly Cell[]): void {
    ended.clear();
    const ready = wanted.flatMap((cell) => {
      const { key, code } = cell;
      if (!code.ok) {
        failCell(cell, code.problem);
        return [];
      }
      cell.sent = code.cell;
      cell.phase = 'running';
      cell.problem = null;
      return [{ key, compiled: code.cell }];
    });
    cells.refresh();
    if (ready.length > 0) started().send({ type: 'define', cells: ready });
  }

  function run(key: string): void {
    const cell = cells.get(key);
    if (safe.peek() || cell === undefined) return;
    const wanted = cells.needed(key);
    const broken = wanted.find(({ code }) => !code.ok);
    if (broken === undefined || broken === cell) {
      define(broken === undefined ? wanted : [cell]);
      return;
    }
    failCell(cell, troubles.needsBroken);
    define([broken]);
  }

  /** Resolves once a cell no longer runs. */
  function settled(key: string): Promise<void> {
    const status = cells.status(key);
    if (status.peek().phase !== 'running') return Promise.resolve();
    return new Promise((resolve) => {
      const stop = status.subscribe(({ phase }) => {
        if (phase === 'running') return;
        queueMicrotask(() => stop());
        resolve();
      });
    });
  }

  return {
    frame,
    trouble,
    safe,
    leaveSafeMode: () => (safe.value = false),
    busy,
    budgetMs,
    setBudget(value) {
      budgetMs.value = clamp(value, hostLimits.budgetMs);
      tellSettings();
    },
    status: cells.status,
    mount: outputs.mount,
    setCode(key, code) {
      const cell = cells.get(key);
      if (cell === undefined) return;
      // The same code as before is no change, though it was compiled anew.
      const known = [cell.sent, cell.readable].find((one) => code.ok && one?.body === code.cell.body);
      cell.code = known ? { ok: true, cell: known } : code;
      if (cell.code.ok) cell.readable = cell.code.cell;
      cells.refresh();
    },
    run,
    runAll() {
      if (!safe.peek()) define(cells.all);
    },
    async stop() {
      if (connection === null) return;
      if (!connection.isReady) {
        lose('none', '');
        return;
      }
      const asked = connection;
      asked.send({ type: 'stop' });
      calls.abandonAll();
      const isLate = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), hostLimits.stopMs);
        whenStopped = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      whenStopped = null;
      if (isLate && connection === asked) lose('dead', troubles.heldOn);
      for (const cell of cells.all) {
        if (cell.phase !== 'running') continue;
        cell.phase = 'stopped';
        ended.add(cell.key);
      }
      cells.refresh();
    },
    restart: () => lose('none', ''),
    async check(exercise, body) {
      if (safe.peek()) throw new Error(troubles.safe);
      const cell = cells.all.find((one) => one.exercise === exercise);
      if (cell !== undefined) {
        const { phase, stale } = cells.status(cell.key).peek();
        if (stale || (phase !== 'done' && phase !== 'running')) run(cell.key);
        await settled(cell.key);
      }
      const check = ++lastCheck;
      return new Promise((resolve, reject) => {
        checks.set(check, { resolve, reject });
        started().send({ type: 'check', check, exercise, body });
      });
    },
    dispose() {
      lose('none', '');
      outputs.dispose();
    },
  };
}
