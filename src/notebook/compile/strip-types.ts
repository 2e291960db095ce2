import { parseExpressionAt } from 'acorn';
import { transform } from 'sucrase';
import { acornOptions } from './acorn-options.ts';

/**
 * JavaScript of a cell, line for line. A cell that is one expression is read as one, so that `{ a: 1 }` is an object here
 * and not a block.
 * @throws Error of sucrase, with `loc`, where the source is no TypeScript
 */
export function stripTypes(source: string): string {
  return expressionWithoutTypes(source) ?? withoutTypes(source);
}

/** JavaScript of a program, line for line. Imports of values stay, so that they can be refused by name. */
export function withoutTypes(source: string): string {
  return transform(source, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true })
    .code;
}

function expressionWithoutTypes(source: string): string | null {
  try {
    // The last parenthesis stands on a line of its own, as the source may end in a comment.
    const inner = withoutTypes(`(${source}\n)`).slice(1, -2);
    return isExpression(inner) ? inner : null;
  } catch {
    return null;
  }
}

/** Whether a text is one expression. A named function or class is a declaration, as others will call it by name. */
function isExpression(code: string): boolean {
  const node = parseExpressionAt(code, 0, acornOptions);
  const isNamed = (node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id !== null;
  return !isNamed && isBlank(code.slice(node.end));
}

const isBlank = (code: string): boolean => /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/|\))*$/.test(code);
