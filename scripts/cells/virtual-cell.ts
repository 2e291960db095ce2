import { basename, dirname, join } from 'node:path';
import { compileCell } from '#notebook/compile/compile-cell';
import type { CompileResult } from '#notebook/cell';
import { solutionFile } from '#notebook/lesson/read-exercise.build';
import { placeAt, type Page } from '../check-lesson/page.ts';
import { definedNames, isExpression, type DefinedNames } from './cell-names.ts';
import { cellsPath, type CellOnPage } from './page-cells.ts';

/** A cell's text as it is checked: an exercise's solution stands in for its start. */
export interface CheckedCell {
  readonly cell: CellOnPage;
  readonly source: string;
  readonly isExpression: boolean;
  readonly names: DefinedNames;
  readonly compiled: CompileResult;
  /** What a reader finds in an exercise's cell; null where the cell is none. */
  readonly startCompiled: CompileResult | null;
  /** Absolute path of the module that stands for it; there is no such file. */
  readonly path: string;
  /** Where an offset of its text stands. */
  readonly place: (offset: number) => {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  };
}

export function checkedCell(page: Page, cell: CellOnPage): CheckedCell {
  const { files, key } = cell;
  const source = files?.solution ?? cell.source;
  const isOne = isExpression(source);
  return {
    cell,
    source,
    isExpression: isOne,
    names: definedNames(source, isOne),
    compiled: compileCell(source),
    startCompiled: cell.exercise === null ? null : compileCell(cell.source),
    path: join(dirname(page.path), `.${basename(page.path)}.${key}.cell.ts`),
    place: (offset) => {
      const { line, column } = placeAt(source, offset);
      return files === undefined
        ? { file: page.file, ...placeInCell(cell, line, column) }
        : { file: cellsPath(page, solutionFile(cell.exercise ?? '')), line, column };
    },
  };
}

/** Where a line and column of a cell stand on its page. */
export const placeInCell = (cell: CellOnPage, line: number, column: number) => ({
  line: cell.line + line - 1,
  column: (cell.columns[line - 1] ?? 1) + column - 1,
});

/** A module of TypeScript that stands for a cell. */
export interface VirtualCell {
  readonly text: string;
  /** Offset of the cell's own text in it. */
  readonly start: number;
  readonly end: number;
}

const LIBRARIES: Readonly<Record<string, string>> = {
  lab: '#lab',
  world: '#world',
  Plot: '@observablehq/plot',
  Inputs: '@observablehq/inputs',
};
const SCOPE = ['models', 'display', 'view', 'width', 'invalidation'];

/** What every cell sees, as declarations. A cell's own names begin with a letter, so these cannot meet them. */
const BUILT_IN = [
  "import type { CellScope as $$Scope, CellValue as $$Value } from '#notebook/types/cell-scope';",
  ...Object.entries(LIBRARIES).map(([name, specifier]) => `import * as ${name} from '${specifier}';`),
  ...SCOPE.map((name) => `declare const ${name}: $$Scope['${name}'];`),
].join(' ');

/**
 * A cell as a module: its surroundings are declared above it, and what it defines is exported below it.
 * @param others the other cells of its page
 */
export function virtualCell(checked: CheckedCell, others: readonly CheckedCell[]): VirtualCell {
  const { source, names } = checked;
  const taken = new Set([...names.values.keys(), ...names.types]);
  const declarations = others.flatMap((other) => {
    const module = `./${basename(other.path)}`;
    const free = (name: string): boolean => !taken.has(name) && !!taken.add(name);
    return [
      ...[...other.names.values.keys()].filter(free).map((name) =>
        other.names.variables.has(name)
          ? `declare const ${name}: $$Value<typeof import('${module}').${name}>;`
          : // Functions and classes are what they are, and a class is a type as well.
            `import { ${name} } from '${module}';`,
      ),
      ...[...other.names.types].filter(free).map((name) => `import type { ${name} } from '${module}';`),
    ];
  });
  const exported = [...names.values.keys()].join(', ');
  const types = [...names.types].join(', ');
  const before = `${BUILT_IN} ${declarations.join(' ')}\n${checked.isExpression ? 'void (' : ''}`;
  const after = `${checked.isExpression ? '\n);' : ''}\nexport { ${exported} };\nexport type { ${types} };\n`;
  return { text: before + source + after, start: before.length, end: before.length + source.length };
}
