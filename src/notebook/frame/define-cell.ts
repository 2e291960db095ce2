import { RuntimeError, type Module, type Observer, type Variable } from '@observablehq/runtime';
import { variableName, type CellRecord } from './cell-record.ts';
import type { Clock } from './clock.ts';
import { inputValues, isInputValues } from './input-values.ts';
import type { ModelCalls } from './model-calls.ts';
import { createRun, Stopped, type Run } from './run.ts';
import type { Sources } from './sources.ts';
import type { NextTask } from './tasks.ts';

export interface CellServices {
  readonly main: Module;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly nextTask: NextTask;
  readonly models: ModelCalls;
  readonly now: () => number;
  /** The cell begins to run. */
  onRunning(cell: CellRecord): void;
  onSettled(cell: CellRecord): void;
  onFailed(cell: CellRecord, error: unknown): void;
}

/** Names that mean something else in each run, and so are no variables of the graph. */
const PER_RUN = ['display', 'view', 'models'];

/** Gives a cell's code and names to the graph, in place of those it had. */
export function defineCell(cell: CellRecord, services: CellServices): void {
  const { main, sources } = services;
  const { body, inputs, outputs, linesBefore } = cell.compiled;
  cell.run?.end();
  for (const variable of cell.variables) variable.delete();
  cell.version += 1;
  const { version } = cell;
  const isCurrent = () => cell.version === version;
  const graphInputs = inputs.filter((name) => !PER_RUN.includes(name));

  let code: ((...values: unknown[]) => unknown) | null = null;

  const evaluateCell = async (...values: unknown[]) => {
    const { run } = cell;
    // In a task of its own, a cell has its whole budget, and the page's messages come through between two cells.
    await new Promise<void>((resolve) => services.nextTask(resolve));
    if (!isCurrent() || run === null || run.isOver) throw new Stopped();
    services.clock.begin();
    cell.startedAt = services.now();
    code ??= sources.load(body, cell.key, linesBefore);
    const own = ownNames(cell, run, services.models);
    const all = inputs.map((name) =>
      PER_RUN.includes(name) ? own[name] : values[graphInputs.indexOf(name)],
    );
    return run.guard(code(...all));
  };

  const codeVariable = main
    .variable(codeObserver(cell, isCurrent, services))
    .define(outputs.length > 0 ? variableName(cell.key) : null, graphInputs, evaluateCell);
  cell.variables = [codeVariable, ...outputs.map((name) => defineName(name, cell, isCurrent, services))];
}

/** `display`, `view` and `models` for one run. */
function ownNames(cell: CellRecord, run: Run, models: ModelCalls): Record<string, unknown> {
  const display = <T>(value: T): T => {
    if (run.isOver) throw new Stopped();
    if (!cell.hasShown) cell.output.clear();
    cell.hasShown = true;
    cell.output.show(value);
    return value;
  };
  const view = (element: unknown) => {
    if (element instanceof Element) return inputValues(display(element));
    throw new TypeError('`view` takes an input element, such as `Inputs.range([0, 1])`.');
  };
  return { display, view, models: models.surfaceFor(run) };
}

function codeObserver(cell: CellRecord, isCurrent: () => boolean, services: CellServices): Observer {
  return {
    pending() {
      if (!isCurrent()) return;
      cell.run?.end();
      cell.run = createRun();
      cell.hasShown = false;
      cell.unsettled.clear();
      for (const name of ['', ...cell.compiled.outputs]) cell.unsettled.add(name);
      services.onRunning(cell);
    },
    fulfilled(value) {
      if (!isCurrent() || cell.phase === 'stopped') return;
      try {
        if (cell.compiled.autodisplay) {
          cell.output.clear();
          cell.output.show(value);
        } else if (!cell.hasShown) {
          cell.output.clear();
        }
      } catch (error) {
        services.onFailed(cell, error);
        return;
      }
      settle(cell, '', services);
    },
    rejected(error) {
      if (isCurrent()) services.onFailed(cell, error);
    },
  };
}

function defineName(
  name: string,
  cell: CellRecord,
  isCurrent: () => boolean,
  services: CellServices,
): Variable {
  const code = variableName(cell.key);
  const observer: Observer = {
    fulfilled() {
      if (isCurrent()) settle(cell, name, services);
    },
    rejected(error) {
      // That the code failed is said already.
      if (isCurrent() && !(error instanceof RuntimeError && error.input === code)) {
        services.onFailed(cell, error);
      }
    },
  };
  return services.main.variable(observer).define(name, [code], (values: Record<string, unknown>) => {
    const value = values[name];
    if (!isInputValues(value)) return cell.run ? cell.run.guard(value) : value;
    // It waits for the reader: the cell has done its part.
    settle(cell, name, services);
    return value;
  });
}

function settle(cell: CellRecord, name: string, services: CellServices): void {
  if (cell.unsettled.delete(name) && cell.unsettled.size === 0) services.onSettled(cell);
}
