import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AuthoredCell, CellProblem, CompiledCell, CompileResult } from '../cell.ts';
import type { CellState } from '../protocol.ts';
import type { CellPhase, CellStatus } from './session-types.ts';

/** What the page knows of a cell. */
export interface Cell {
  readonly key: string;
  readonly exercise: string | null;
  /** What it runs next. */
  code: CompileResult;
  /** The last code of it that could be compiled: what cannot be read still stands for the names it had. */
  readable: CompiledCell;
  /** What the sandbox of now has of it; null before it ran there. */
  sent: CompiledCell | null;
  phase: CellPhase;
  problem: CellProblem | null;
  durationMs: number | null;
}

/** All cells in the order of the lesson: who depends on whom, and what is out of date. */
export interface Cells {
  readonly all: readonly Cell[];
  get(key: string): Cell | undefined;
  status(key: string): ReadonlySignal<CellStatus>;
  /** Brings every status up to date, after anything about cells has changed. */
  refresh(): void;
  /** A cell and what it depends on that has not run here or is out of date, in the order of the lesson. */
  needed(key: string): readonly Cell[];
  /** Notes what the sandbox says of a cell. */
  note(key: string, state: CellState): void;
  /** The sandbox is gone: what ran is out of date, what was running has stopped. */
  lose(): void;
}

const idle: CellStatus = { phase: 'idle', stale: false, problem: null, durationMs: null };

export function createCells(authored: readonly AuthoredCell[]): Cells {
  const all = authored.map(({ key, meta, compiled }): Cell => ({
    key,
    exercise: meta.exercise,
    code: { ok: true, cell: compiled },
    readable: compiled,
    sent: null,
    phase: 'idle',
    problem: null,
    durationMs: null,
  }));
  const byKey = new Map(all.map((cell) => [cell.key, cell]));
  const statuses = new Map<string, Signal<CellStatus>>(all.map(({ key }) => [key, signal(idle)]));

  const compiledOf = ({ code }: Cell): CompiledCell | null => (code.ok ? code.cell : null);
  const isDirty = (cell: Cell): boolean => cell.sent === null || compiledOf(cell) !== cell.sent;
  const definesAny = (cell: Cell, names: readonly string[]): boolean => {
    const defined = [...cell.readable.outputs, ...(cell.sent?.outputs ?? [])];
    return names.some((name) => defined.includes(name));
  };

  /** A cell's dependencies, near and far; a circle ends where it closes. */
  function upstreamOf(cell: Cell): Set<Cell> {
    const found = new Set<Cell>();
    const waiting = [cell];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const inputs = [...next.readable.inputs, ...(next.sent?.inputs ?? [])];
      for (const other of all) {
        if (other === cell || found.has(other) || !definesAny(other, inputs)) continue;
        found.add(other);
        waiting.push(other);
      }
    }
    return found;
  }

  function statusOf(cell: Cell): CellStatus {
    const { phase, code, durationMs } = cell;
    const hasRun = phase !== 'idle' && phase !== 'running';
    const stale = hasRun && (isDirty(cell) || [...upstreamOf(cell)].some(isDirty));
    return { phase, stale, problem: code.ok ? cell.problem : code.problem, durationMs };
  }

  function refresh(): void {
    for (const cell of all) {
      const status = statuses.get(cell.key)!;
      const next = statusOf(cell);
      const before = status.peek();
      const isSame = (Object.keys(next) as (keyof CellStatus)[]).every((part) => next[part] === before[part]);
      if (!isSame) status.value = next;
    }
  }

  return {
    all,
    get: (key) => byKey.get(key),
    status(key) {
      const known = statuses.get(key) ?? signal(idle);
      statuses.set(key, known);
      return known;
    },
    refresh,
    needed(key) {
      const cell = byKey.get(key);
      if (cell === undefined) return [];
      const upstream = upstreamOf(cell);
      const isWanting = (other: Cell): boolean =>
        isDirty(other) || (other.phase !== 'done' && other.phase !== 'running');
      return all.filter((other) => other === cell || (upstream.has(other) && isWanting(other)));
    },
    note(key, state) {
      const cell = byKey.get(key);
      if (cell === undefined || cell.sent === null) return;
      cell.phase = state.phase;
      cell.problem = state.phase === 'failed' ? state.problem : null;
      if (state.phase !== 'running') cell.durationMs = state.phase === 'done' ? state.durationMs : null;
      refresh();
    },
    lose() {
      for (const cell of all) {
        cell.sent = null;
        if (cell.phase === 'running') cell.phase = 'stopped';
      }
      refresh();
    },
  };
}
