import type { CellProblem } from '../cell.ts';
import type { MirrorPatch } from '../mirror/protocol.ts';
import { listOf, read } from '../mirror/view/read.ts';
import { libraryNames, type CellState, type CheckResult, type FrameMessage } from '../protocol.ts';

const longestKey = 200;
const longestText = 4000;
const mostResults = 200;

/**
 * What the sandbox sent, as one of the messages it may send; null for anything else. Total: nothing makes it throw.
 * The changes of a patch and the query of a call are whatever they are: their receivers read them in the same spirit.
 */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const type = read(data, 'type');
  switch (type) {
    case 'ready':
    case 'stopped':
      return { type };
    case 'state': {
      const key = readText(read(data, 'key'), longestKey);
      const state = readState(read(data, 'state'));
      return key === null || state === null ? null : { type, key, state };
    }
    case 'mirror': {
      const key = readText(read(data, 'key'), longestKey);
      const patch = read(data, 'patch');
      const changes = listOf(read(patch, 'changes')) as MirrorPatch['changes'];
      return key === null ? null : { type, key, patch: { changes, cut: read(patch, 'cut') === true } };
    }
    case 'need': {
      const name = libraryNames.find((library) => library === read(data, 'name'));
      return name === undefined ? null : { type, name };
    }
    case 'call': {
      const call = readNumber(read(data, 'call'));
      const method = readText(read(data, 'method'), longestKey);
      return call === null || method === null ? null : { type, call, method, query: read(data, 'query') };
    }
    case 'abandon': {
      const call = readNumber(read(data, 'call'));
      return call === null ? null : { type, call };
    }
    case 'pong': {
      const beat = readNumber(read(data, 'beat'));
      return beat === null ? null : { type, beat };
    }
    case 'checked': {
      const check = readNumber(read(data, 'check'));
      const results = listOf(read(data, 'results')).slice(0, mostResults).map(readResult);
      return check === null ? null : { type, check, results };
    }
    default:
      return null;
  }
}

function readState(state: unknown): CellState | null {
  const phase = read(state, 'phase');
  switch (phase) {
    case 'running':
    case 'stopped':
      return { phase };
    case 'done': {
      const durationMs = read(state, 'durationMs');
      const isTime = typeof durationMs === 'number' && Number.isFinite(durationMs) && durationMs >= 0;
      return { phase, durationMs: isTime ? durationMs : 0 };
    }
    case 'failed':
      return { phase, problem: readProblem(read(state, 'problem')) };
    default:
      return null;
  }
}

function readProblem(problem: unknown): CellProblem {
  const kind = read(problem, 'kind');
  return {
    kind: kind === 'syntax' || kind === 'timeout' ? kind : 'error',
    name: cut(read(problem, 'name'), longestKey) || 'Error',
    message: cut(read(problem, 'message'), longestText) || 'The cell failed and did not say why.',
    line: readPlace(read(problem, 'line')),
    column: readPlace(read(problem, 'column')),
  };
}

const readResult = (result: unknown): CheckResult => ({
  title: cut(read(result, 'title'), longestText),
  passed: read(result, 'passed') === true,
  feedback: cut(read(result, 'feedback'), longestText),
});

const cut = (text: unknown, longest: number): string =>
  typeof text === 'string' ? text.slice(0, longest) : '';
const readText = (text: unknown, longest: number): string | null =>
  typeof text === 'string' && text.length <= longest ? text : null;
const readNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
const readPlace = (value: unknown): number | null => {
  const place = readNumber(value);
  return place === null || place < 1 || place > 1_000_000 ? null : place;
};
