/**
 * Stands in for the `typescript` package in browser builds. Notebook Kit's entry imports these names; cells get rid of their types
 * by sucrase, so nothing here is ever called, and a page is spared a megabyte.
 */
const absent = (): never => {
  throw new Error('The TypeScript compiler is not part of the page.');
};

export const ModuleKind = { Preserve: 200 } as const;
export const ScriptTarget = { ESNext: 99 } as const;
export const transpile = absent;
export const createProgram = absent;
export const createSourceFile = absent;
export const isClassExpression = absent;
export const isExpressionStatement = absent;
export const isFunctionExpression = absent;
export const isParenthesizedExpression = absent;
