import ts from 'typescript';
import type { Page } from './page.ts';

/** One import of a page. */
export interface PageImport {
  readonly specifier: string;
  /** Offset in the page of the specifier's quotation mark. */
  readonly offset: number;
}

/** Every name a page's imports bring in, and what it exports itself (with an empty specifier). */
export function importedNames(page: Page): ReadonlyMap<string, PageImport> {
  const names = new Map<string, PageImport>();
  for (const { value, position } of page.modules) {
    const start = position?.start.offset ?? 0;
    const module = ts.createSourceFile('module.tsx', value, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    for (const statement of module.statements) {
      if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations)
          names.set(name.getText(module), { specifier: '', offset: start });
      }
      if (ts.isFunctionDeclaration(statement) && statement.name)
        names.set(statement.name.text, { specifier: '', offset: start });
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const { importClause, moduleSpecifier } = statement;
      const origin = { specifier: moduleSpecifier.text, offset: start + moduleSpecifier.getStart(module) };
      if (importClause?.name) names.set(importClause.name.text, origin);
      const bindings = importClause?.namedBindings;
      if (bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, origin);
      if (bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) names.set(name.text, origin);
    }
  }
  return names;
}
