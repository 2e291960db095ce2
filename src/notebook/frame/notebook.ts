import { Runtime, RuntimeError, type Module } from '@observablehq/runtime';
import type { DefinedCell, FrameMessage, HostMessage } from '../protocol.ts';
import { libraryNames } from '../protocol.ts';
import { createMirrorSource } from '../mirror/source.ts';
import { findCircle, type CellRecord } from './cell-record.ts';
import type { Clock } from './clock.ts';
import { defineCell } from './define-cell.ts';
import { describeError } from './describe-error.ts';
import { globalValue } from './global-value.ts';
import { createLibraries } from './libraries.ts';
import { createModelCalls } from './model-calls.ts';
import { createOutput } from './output.ts';
import { createRun, Stopped } from './run.ts';
import { runChecks } from './run-checks.ts';
import { createSources } from './sources.ts';
import type { NextTask } from './tasks.ts';

const FIRST_WIDTH_PX = 640;

export interface NotebookOptions {
  readonly send: (message: FrameMessage) => void;
  readonly clock: Clock;
  readonly nextTask: NextTask;
  readonly now: () => number;
  /** Element in which outputs live. */
  readonly container: HTMLElement;
  /** Ends the timers that cells started. */
  readonly endTimers: () => void;
}

export interface Notebook {
  handle(message: HostMessage): void;
  /** Tells of an error that came up after a cell's own code had ended, in a timer or a promise nobody waits for. */
  reportLate(error: unknown): void;
}

/** All cells of a page, their values and outputs. */
export function createNotebook(options: NotebookOptions): Notebook {
  const { send, clock, nextTask, now, container } = options;
  const cells = new Map<string, CellRecord>();
  const sources = createSources(clock);
  const libraries = createLibraries(send);
  const models = createModelCalls(send);
  let checking = createRun();
  let width = FIRST_WIDTH_PX;

  const builtins = Object.fromEntries(libraryNames.map((name) => [name, () => libraries.load(name)]));
  const runtime = new Runtime({ ...builtins, width: () => width }, globalValue);
  const main: Module = runtime.module();

  const isDefined = (name: string) =>
    [...cells.values()].some(({ compiled }) => compiled.outputs.includes(name));

  const fail = (cell: CellRecord, error: unknown) => {
    if (cell.phase === 'stopped' || cell.phase === 'failed' || error instanceof Stopped) return;
    cell.phase = 'failed';
    if (!cell.hasShown) cell.output.clear();
    const circle = () => findCircle(cell, [...cells.values()]);
    const problem = describeError(error, { key: cell.key, sources, isDefined, circle });
    send({ type: 'state', key: cell.key, state: { phase: 'failed', problem } });
  };

  const services = {
    main,
    sources,
    clock,
    nextTask,
    models,
    now,
    onRunning(cell: CellRecord) {
      cell.phase = 'running';
      cell.startedAt = now();
      send({ type: 'state', key: cell.key, state: { phase: 'running' } });
    },
    onSettled(cell: CellRecord) {
      if (cell.phase === 'stopped') return;
      // One that failed gets here when another cell lets go of a name that both defined.
      cell.phase = 'done';
      const durationMs = Math.max(0, now() - cell.startedAt);
      send({ type: 'state', key: cell.key, state: { phase: 'done', durationMs } });
    },
    onFailed: fail,
  };

  const addCell = ({ key, compiled }: DefinedCell): CellRecord => {
    const root = document.createElement('div');
    container.append(root);
    const cell: CellRecord = {
      key,
      compiled,
      output: createOutput(root),
      mirror: createMirrorSource(root, (patch) => send({ type: 'mirror', key, patch })),
      variables: [],
      version: 0,
      run: null,
      phase: 'new',
      unsettled: new Set(),
      startedAt: 0,
      hasShown: false,
    };
    cells.set(key, cell);
    return cell;
  };

  const define = (defined: DefinedCell) => {
    const cell = cells.get(defined.key) ?? addCell(defined);
    cell.compiled = defined.compiled;
    cell.phase = 'new';
    defineCell(cell, services);
  };

  const remove = (key: string) => {
    const cell = cells.get(key);
    if (!cell) return;
    cells.delete(key);
    cell.version += 1;
    cell.run?.end();
    for (const variable of cell.variables) variable.delete();
    cell.mirror.dispose();
    cell.output.root.remove();
  };

  const stop = () => {
    options.endTimers();
    checking.end();
    checking = createRun();
    for (const cell of cells.values()) {
      const isRunning = cell.phase === 'running' || (cell.phase === 'done' && cell.run?.isAlive === true);
      if (!isRunning && cell.phase !== 'new') continue;
      // One that the graph has not come to yet must not begin any more.
      if (cell.phase === 'new') cell.version += 1;
      cell.phase = 'stopped';
      cell.run?.end();
      send({ type: 'state', key: cell.key, state: { phase: 'stopped' } });
    }
    send({ type: 'stopped' });
  };

  /** A library that could not be had is asked for again when cells are run again. */
  const retryLibraries = () => {
    for (const name of libraries.failed()) runtime._builtin.redefine(name, [], builtins[name]!);
  };

  const check = async (asked: number, body: string) => {
    const results = await runChecks(body, {
      sources,
      run: checking,
      begin: () => new Promise<void>((resolve) => nextTask(resolve)).then(clock.begin),
      isDefined,
      valueOf: (name) => main.value(name),
      library: (name) => libraries.load(name),
    });
    send({ type: 'checked', check: asked, results });
  };

  return {
    handle(message) {
      switch (message.type) {
        case 'define':
          retryLibraries();
          message.cells.forEach(define);
          break;
        case 'delete':
          message.keys.forEach(remove);
          break;
        case 'stop':
          stop();
          break;
        case 'settings':
          clock.setBudget(message.budgetMs);
          if (width === message.widthPx) break;
          width = message.widthPx;
          runtime._builtin.redefine('width', [], () => width);
          break;
        case 'library':
          libraries.arrive(message.name, message.source);
          break;
        case 'library-failed':
          libraries.fail(message.name, message.message);
          break;
        case 'answer':
          models.answer(message.call, message.outcome);
          break;
        case 'event':
          cells.get(message.key)?.mirror.handle(message.event);
          break;
        case 'ping':
          send({ type: 'pong', beat: message.beat });
          break;
        case 'check':
          void check(message.check, message.body);
          break;
      }
    },
    reportLate(error) {
      if (error instanceof Stopped || error instanceof RuntimeError || !(error instanceof Error)) return;
      const cell = cells.get(sources.cellIn(error.stack ?? '') ?? '');
      if (cell) fail(cell, error);
    },
  };
}
