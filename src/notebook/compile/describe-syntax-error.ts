import { getLineInfo } from 'acorn';
import type { CellProblem } from '../cell.ts';

/** Where something is: line from 1, column from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * What sucrase, acorn or Notebook Kit objected to, in words and places of the reader's own source.
 * @param code the JavaScript that was parsed, which has the source's lines; null when the source itself was
 */
export function describeSyntaxError(error: unknown, source: string, code: string | null): CellProblem {
  const raw = error instanceof Error ? error.message : String(error);
  const place = placeOf(error, raw, code ?? source);
  const here = place && isSameLine(place, source, code ?? source) ? place : null;
  const message = inPlainWords(raw.replace(/ \(\d+:\d+\)$/, ''), source, here);
  return {
    kind: 'syntax',
    name: 'SyntaxError',
    message,
    line: place?.line ?? null,
    column: here ? here.column + 1 : null,
  };
}

function placeOf(error: unknown, message: string, code: string): Place | null {
  if (typeof error === 'object' && error !== null && 'pos' in error && typeof error.pos === 'number') {
    const { line, column } = getLineInfo(code, Math.min(error.pos, code.length));
    return { line, column };
  }
  // Notebook Kit says it in the message alone.
  const found = /\((\d+):(\d+)\)$/.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null;
}

/** Whether types were taken out ahead of a place, so that nobody knows its column in the source. */
function isSameLine({ line, column }: Place, source: string, code: string): boolean {
  const start = (text: string) => text.split('\n')[line - 1]?.slice(0, column);
  return start(source) === start(code);
}

function inPlainWords(message: string, source: string, place: Place | null): string {
  const external = /^Assignment to external variable '(.+)'$/.exec(message)?.[1];
  if (external !== undefined) {
    return `\`${external}\` belongs to another cell, and only that cell can change it. Give the new value a name of its own.`;
  }
  const assigned = /^Assignment to global '(.+)'$/.exec(message)?.[1];
  const redefined = /^Global '(.+)' cannot be redefined$/.exec(message)?.[1];
  const global = assigned ?? redefined;
  if (global !== undefined) return `\`${global}\` is part of the language: choose another name.`;
  if (/^Unexpected token/.test(message) && place) return unexpected(source, place);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function unexpected(source: string, { line, column }: Place): string {
  const lines = source.split('\n');
  const rest = lines[line - 1]?.slice(column) ?? '';
  const isEnd = [rest, ...lines.slice(line)].every((text) => text.trim() === '');
  if (isEnd) return 'The cell ends too early: something that was opened is not closed.';
  const token = /^\s*([\w$]+|\S)/.exec(rest)?.[1];
  return token === undefined
    ? 'The line ends too early.'
    : `\`${token}\` cannot stand here. Look at what comes before it.`;
}
