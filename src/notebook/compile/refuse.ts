import { parse, parseExpressionAt, type AnyNode, type Program } from 'acorn';
import { full } from 'acorn-walk';
import { builtinNames } from '../cell.ts';
import { acornOptions } from './acorn-options.ts';

/** Something a cell may not do, and where. */
export class Refusal extends Error {
  override readonly name = 'SyntaxError';
  /** Offset in the code. */
  readonly pos: number;

  constructor(message: string, pos: number) {
    super(message);
    this.pos = pos;
  }
}

const IMPORT =
  'Cells cannot import. They know `lab`, `world`, `models`, `Plot` and `Inputs` by name: use those straight away.';

/**
 * Refuses what no cell may contain: imports, exports, and the name of the time check.
 * @param code JavaScript
 * @throws Refusal, or acorn's own error where the code is none
 */
export function refuseInCell(code: string): void {
  const root = parseCell(code);
  refuseEverywhere(root);
  if (root.type !== 'Program') return;
  for (const statement of root.body) {
    if (!statement.type.startsWith('Export')) continue;
    throw new Refusal('Leave out `export`: other cells see every name that a cell defines.', statement.start);
  }
}

/** Refuses imports and the name of the time check. */
export function refuseEverywhere(root: AnyNode): void {
  full(root, (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') {
      throw new Refusal(IMPORT, node.start);
    }
    if (node.type === 'MetaProperty' && node.meta.name === 'import') {
      throw new Refusal('Cells have no address of their own, so no `import.meta`.', node.start);
    }
    if (node.type === 'Identifier' && node.name === '__tick') {
      throw new Refusal('`__tick` is the name of the time check: choose another.', node.start);
    }
  });
}

/**
 * Refuses to give a built-in name another meaning: other cells would get it instead of what they know.
 * @param names that the cell defines
 * @throws Refusal
 */
export function refuseBuiltinNames(names: readonly string[], code: string): void {
  const taken = builtinNames.find((name) => names.includes(name));
  if (taken === undefined) return;
  const place = code.search(new RegExp(`\\b${taken}\\b`));
  throw new Refusal(`Every cell knows \`${taken}\` already: choose another name.`, Math.max(place, 0));
}

/** As a program, or as the object that looks like a block. */
function parseCell(code: string): Program | AnyNode {
  try {
    return parse(code, acornOptions);
  } catch (error) {
    if (!/^\s*\{/.test(code)) throw error;
    try {
      return parseExpressionAt(code, 0, acornOptions);
    } catch {
      throw error;
    }
  }
}
