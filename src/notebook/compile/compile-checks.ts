import { parse, type ExportDefaultDeclaration, type Program } from 'acorn';
import type { CellProblem } from '../cell.ts';
import { acornOptions } from './acorn-options.ts';
import { addTimeChecks } from './add-time-checks.ts';
import { describeSyntaxError } from './describe-syntax-error.ts';
import { Refusal, refuseEverywhere } from './refuse.ts';
import { withoutTypes } from './strip-types.ts';

export type CompiledChecks =
  | {
      readonly ok: true;
      /** Source of a function expression without parameters that returns the checks. What a `check` message carries. */
      readonly body: string;
    }
  | { readonly ok: false; readonly problem: CellProblem };

/**
 * Makes an exercise's checks ready to run in the sandbox. Their module may import types and nothing else, and has one
 * default export, see `checks.ts`.
 */
export function compileChecks(source: string): CompiledChecks {
  const text = source.replaceAll(/\r\n?/g, '\n');
  let code: string | null = null;
  try {
    code = withoutTypes(text);
    const program = parse(code, acornOptions);
    refuseEverywhere(program);
    const { start, end, declaration } = theOneExport(program);
    const removed = code.slice(start, declaration.start).replaceAll(/[^\n]/g, '');
    const returned = `return (${removed}${code.slice(declaration.start, declaration.end)});`;
    const body = `() => {${code.slice(0, start)}${returned}${code.slice(end)}\n}`;
    return { ok: true, body: addTimeChecks(body, 0) };
  } catch (error) {
    return { ok: false, problem: describeSyntaxError(error, text, code) };
  }
}

function theOneExport({ body }: Program): ExportDefaultDeclaration {
  const named = body.find(({ type }) => type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration');
  if (named) throw new Refusal('Checks export one thing, as the default.', named.start);
  const found = body.find((statement) => statement.type === 'ExportDefaultDeclaration');
  if (!found) {
    throw new Refusal('Checks need an `export default { needs, hints, checks }`.', 0);
  }
  return found;
}
