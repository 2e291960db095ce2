import { parseExpressionAt, type AnyNode, type BlockStatement, type Statement } from 'acorn';
import { full } from 'acorn-walk';
import { acornOptions } from './acorn-options.ts';
import { insertAll, type Insertion } from './insertions.ts';

/**
 * Puts a call of `__tick(line)` into every loop and `__tick(line, 1)` into every function, so that code which holds on to its
 * thread for too long can be stopped where no other thread could stop it: many browsers run the sandbox in the page's own
 * process. Handlers of errors are checked too, else one could swallow the check's own error for ever. No line is added.
 * @param body source of a function expression
 * @param linesBefore lines of it that are not the reader's
 */
export function addTimeChecks(body: string, linesBefore: number): string {
  const root = parseExpressionAt(body, 0, { ...acornOptions, locations: true });
  const insertions = new Map<AnyNode, Insertion>();
  full(root, (node) => {
    if (node === root) return;
    const line = (node.loc?.start.line ?? 0) - linesBefore;
    const insertion = checkIn(node, line, body);
    if (insertion !== null) insertions.set(node, insertion);
  });
  return insertAll(body, [...insertions.values()]);
}

function checkIn(node: AnyNode, line: number, code: string): Insertion | null {
  switch (node.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return inBody(node.body, `__tick(${line});`);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return inBlock(node.body, `__tick(${line},1);`);
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement'
        ? inBlock(node.body, `__tick(${line},1);`)
        : around(node.body, `(__tick(${line},1),`, ')');
    case 'CatchClause':
      return inBlock(node.body, `__tick(${line},1);`);
    case 'TryStatement':
      return node.finalizer ? inBlock(node.finalizer, `__tick(${line},1);`) : null;
    case 'StaticBlock':
      return at(code.indexOf('{', node.start) + 1, `__tick(${line},1);`);
    case 'PropertyDefinition':
      // An initial value runs once an object. A function takes its name from standing alone here.
      return node.value && !isFunctionOrClass(node.value)
        ? around(node.value, `(__tick(${line},1),`, ')')
        : null;
    default:
      return null;
  }
}

const isFunctionOrClass = ({ type }: AnyNode): boolean =>
  type === 'FunctionExpression' || type === 'ArrowFunctionExpression' || type === 'ClassExpression';

const inBody = (body: Statement, check: string): Insertion =>
  body.type === 'BlockStatement' ? inBlock(body, check) : around(body, `{${check}`, '}');

/** At the beginning of a block, but after its directives: ahead of them, they would be mere strings. */
function inBlock({ start, body }: BlockStatement, check: string): Insertion {
  const directive = body.findLast((statement) => 'directive' in statement);
  return directive ? at(directive.end, `;${check}`) : at(start + 1, check);
}

const around = ({ start, end }: AnyNode, open: string, close: string): Insertion => ({
  start,
  end,
  open,
  close,
});

const at = (place: number, text: string): Insertion => ({ start: place, end: place, open: text, close: '' });
