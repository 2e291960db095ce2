import ts from 'typescript';

/** The names that a cell defines. */
export interface DefinedNames {
  /** Those that hold something when the cell has run, each with where it stands. */
  readonly values: ReadonlyMap<string, number>;
  /** Variables among them: what they hold may be a promise or a generator. */
  readonly variables: ReadonlySet<string>;
  /** Types alone, which other cells may name as well. */
  readonly types: ReadonlySet<string>;
}

/** What stands at the top of a cell, as far as it can be read: its author may be in the middle of a line. */
export function definedNames(source: string, isExpression: boolean): DefinedNames {
  const values = new Map<string, number>();
  const variables = new Set<string>();
  const types = new Set<string>();
  if (isExpression) return { values, variables, types };
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const define = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) {
      if (name.text !== '') values.set(name.text, name.getStart(file));
      variables.add(name.text);
      return;
    }
    for (const element of name.elements) if (ts.isBindingElement(element)) define(element.name);
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) define(name);
    } else if (
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    ) {
      if (statement.name) values.set(statement.name.text, statement.name.getStart(file));
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      types.add(statement.name.text);
    }
  }
  for (const name of values.keys()) types.delete(name);
  return { values, variables, types };
}

/** Whether a cell is one expression, whose value it shows: no semicolon ends it. A named function is a definition. */
export function isExpression(source: string): boolean {
  const text = `(${source}\n)\nexport {};`;
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  if (diagnostics.length > 0 || source.trim() === '') return false;
  const file = ts.createSourceFile('cell.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const [first] = file.statements;
  if (first === undefined || !ts.isExpressionStatement(first)) return false;
  const inner = ts.isParenthesizedExpression(first.expression) ? first.expression.expression : undefined;
  const isNamed =
    inner !== undefined &&
    (ts.isFunctionExpression(inner) || ts.isClassExpression(inner)) &&
    inner.name !== undefined;
  return inner !== undefined && !isNamed;
}

/** Where a name is first used as such, and not as a property of something; 0 when nowhere. */
export function firstUse(source: string, name: string): number {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const find = (node: ts.Node): number | undefined => {
    if (ts.isIdentifier(node) && node.text === name && !isPropertyName(node)) return node.getStart(file);
    return ts.forEachChild(node, find);
  };
  return find(file) ?? 0;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node)
  );
}
