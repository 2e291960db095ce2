import { RuntimeError } from '@observablehq/runtime';
import type { CellProblem } from '../cell.ts';
import { CellTimeout } from './cell-timeout.ts';
import type { Sources } from './sources.ts';

const LONGEST_MESSAGE = 2000;

export interface ErrorContext {
  readonly key: string;
  readonly sources: Sources;
  /** Whether a cell defines a name. */
  isDefined(name: string): boolean;
  /** Names that need one another in a circle with this cell. */
  circle(): readonly string[];
}

/** What went wrong in a cell, in words for its reader. Takes anything, as cells may throw anything. */
export function describeError(error: unknown, context: ErrorContext): CellProblem {
  if (error instanceof CellTimeout) return describeTimeout(error, context);
  const message =
    error instanceof RuntimeError ? describeGraph(error, context) : textOf(error, 'message', String);
  const line = context.sources.lineIn(
    context.key,
    textOf(error, 'stack', () => ''),
  );
  return {
    kind: 'error',
    name: textOf(error, 'name', () => 'Error'),
    message: message.slice(0, LONGEST_MESSAGE),
    line: error instanceof RuntimeError ? null : line,
    column: null,
  };
}

function describeTimeout(error: CellTimeout, { key, sources }: ErrorContext): CellProblem {
  const isHere = sources.named(error.sourceName)?.key === key;
  return {
    kind: 'timeout',
    name: error.name,
    message: isHere ? error.message : `${error.message.slice(0, -1)} of another cell.`,
    line: isHere ? error.line : sources.lineIn(key, error.stack ?? ''),
    column: null,
  };
}

/** The runtime's own errors: about names, not about code. */
function describeGraph(error: RuntimeError, { isDefined, circle }: ErrorContext): string {
  const { input, message } = error;
  if (input !== undefined) {
    return isDefined(input)
      ? `\`${input}\` could not be computed: the cell that defines it failed.`
      : message === `${input} is not defined`
        ? `\`${input}\` is not defined: no cell has a value of that name.`
        : message;
  }
  const twice = /^(.+) is defined more than once$/.exec(message)?.[1];
  if (twice !== undefined) return `\`${twice}\` is defined more than once. Give one of them another name.`;
  if (message !== 'circular definition') return message;
  const names = circle().map((name) => `\`${name}\``);
  if (names.length < 2) return `${names[0] ?? 'This cell'} needs itself, so it cannot be computed.`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} need one another in a circle, so none of them can be computed.`;
}

/** A property of an error as text, where reading it does no harm. */
function textOf(error: unknown, property: string, otherwise: (error: unknown) => string): string {
  try {
    const value: unknown =
      typeof error === 'object' && error !== null ? Reflect.get(error, property) : undefined;
    return typeof value === 'string' ? value : otherwise(error);
  } catch {
    return 'An error that cannot be read.';
  }
}
