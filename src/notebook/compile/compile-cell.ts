import { transpileJavaScript } from '@observablehq/notebook-kit';
import type { CompileResult } from '../cell.ts';
import { addTimeChecks } from './add-time-checks.ts';
import { describeSyntaxError } from './describe-syntax-error.ts';
import { refuseBuiltinNames, refuseInCell } from './refuse.ts';
import { stripTypes } from './strip-types.ts';

/**
 * Makes a cell ready to run: takes the types out, finds which values it reads and defines, and puts a time check into every
 * loop and function. The same in Node and in a browser.
 *
 * A cell that is one expression shows its value; with a semicolon at its end it is a statement, and shows nothing.
 * @param source the cell as the reader sees it, TypeScript
 */
export function compileCell(source: string): CompileResult {
  const text = source.replaceAll(/\r\n?/g, '\n');
  let code: string | null = null;
  try {
    code = stripTypes(text);
    refuseInCell(code);
    const { body, inputs = [], outputs = [], autodisplay = false } = transpileJavaScript(code);
    refuseBuiltinNames(outputs, code);
    const linesBefore = linesAbove(code, body);
    const checked = addTimeChecks(body, linesBefore);
    return { ok: true, cell: { inputs, outputs, autodisplay, body: checked, linesBefore } };
  } catch (error) {
    return { ok: false, problem: describeSyntaxError(error, text, code) };
  }
}

/** Notebook Kit opens the function on one line, a returned expression on another, and drops an empty first line. */
function linesAbove(code: string, body: string): number {
  const isExpression = /^[^\n]*\nreturn \(\n/.test(body);
  return (isExpression ? 2 : 1) - (code.startsWith('\n') ? 1 : 0);
}
