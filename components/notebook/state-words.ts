import type { CellProblem } from '#notebook/cell';
import type { CellStatus } from '#notebook/host/session-types';

/** What a reader is told of a cell: `stale` when its code, or that of a cell it reads, changed after it ran. */
export type CellState = 'idle' | 'running' | 'stale' | 'done' | 'failed' | 'stopped';

/** @param isChanged the text in the editor is not the text that ran */
export function stateOf({ phase, stale, problem }: CellStatus, isChanged: boolean): CellState {
  if (phase === 'idle' || phase === 'running') return phase;
  // What cannot be compiled did not run, so for the session the run before it is out of date; the reader has tried.
  if (phase === 'failed' && problem?.kind === 'syntax' && !isChanged) return phase;
  return stale || isChanged ? 'stale' : phase;
}

export const stateWords: Record<CellState, string> = {
  idle: 'not run',
  running: 'running',
  stale: 'stale',
  done: 'done',
  failed: 'failed',
  stopped: 'stopped',
};

/** Shown as a hint where the word alone may puzzle. */
export const stateHints: Partial<Record<CellState, string>> = {
  stale: 'Its code, or that of a cell it reads, has changed since it ran.',
  idle: 'Nothing has run on this page yet.',
};

/** A failure in a line: `Line 3: n is not defined`. */
export function problemWords({ kind, name, message, line }: CellProblem): string {
  const where = line === null ? '' : `Line ${line}: `;
  if (kind === 'error' && name !== '' && name !== 'Error') return `${where}${name}: ${message}`;
  return `${where}${message}`;
}

/** What is said before it. */
export const problemTitles: Record<CellProblem['kind'], string> = {
  syntax: 'This cannot be read as TypeScript.',
  timeout: 'It took too long and was ended.',
  error: 'The cell failed.',
};
