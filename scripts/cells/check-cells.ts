import { existsSync } from 'node:fs';
import type ts from 'typescript';
import type { Fault } from '../check-lesson/fault.ts';
import type { Page } from '../check-lesson/page.ts';
import { checkExercise, checksPath, fitModule, fitPath } from './check-exercise.ts';
import { checkNames, circlesOf, unknownName } from './check-names.ts';
import { explainDiagnostic } from './explain-diagnostic.ts';
import { readPageCells, type PageCells } from './page-cells.ts';
import { createTypesService } from './types-service.ts';
import { checkedCell, placeInCell, virtualCell, type CheckedCell, type VirtualCell } from './virtual-cell.ts';

/** What is wrong with the cells of some pages, by page. */
export type CellFaults = ReadonlyMap<Page, readonly Fault[]>;

/** TypeScript cannot say a type that depends on itself: the circle is told once, by its cells. */
const CIRCULAR = new Set([7022, 7023, 7024, 2502, 2456, 2448, 2454]);
/** Cannot find name, with a suggestion or without. */
const UNKNOWN_NAME = new Set([2304, 2552, 2503, 18004]);

interface Loaded {
  readonly found: PageCells;
  readonly cells: readonly CheckedCell[];
  readonly modules: ReadonlyMap<CheckedCell, VirtualCell>;
}

/**
 * A function that checks the cells of pages: their words, files, names and types. It remembers what has not changed, so that
 * checking again after a small change is quick.
 * @param root absolute path of the project
 */
export function createCellsChecker(root: string): (pages: readonly Page[]) => CellFaults {
  let types: ReturnType<typeof createTypesService> | undefined;
  return (pages) => {
    const loaded = pages.map(load);
    const virtual = new Map<string, string>();
    const real: string[] = [];
    for (const { found, cells, modules } of loaded) {
      for (const [{ path }, { text }] of modules) virtual.set(path, text);
      for (const { exercise } of found.cells) {
        if (exercise === null || !existsSync(checksPath(found, exercise))) continue;
        real.push(checksPath(found, exercise));
        virtual.set(fitPath(found, exercise), fitModule(exercise, cells));
      }
    }
    // Most calls are about pages without cells, and starting TypeScript takes a second.
    if (virtual.size > 0) {
      types ??= createTypesService(root);
      types.update(virtual, real);
    }
    return new Map(loaded.map((one) => [one.found.page, faultsOf(one, types?.service)]));
  };
}

function load(page: Page): Loaded {
  const found = readPageCells(page);
  const cells = found.cells.map((cell) => checkedCell(page, cell));
  const modules = new Map(
    cells.map((cell) => [
      cell,
      virtualCell(
        cell,
        cells.filter((other) => other !== cell),
      ),
    ]),
  );
  return { found, cells, modules };
}

function faultsOf({ found, cells, modules }: Loaded, service: ts.LanguageService | undefined): Fault[] {
  const faults = [...found.faults, ...checkNames(found.page, cells)];
  const inCircle = new Set(circlesOf(cells).flat());
  for (const cell of cells) {
    faults.push(...startFaults(found.page, cell));
    if (service !== undefined)
      faults.push(...cellFaults(cell, modules.get(cell)!, inCircle.has(cell), cells, service));
  }
  for (const { exercise } of found.cells)
    if (exercise !== null && service !== undefined)
      faults.push(...checkExercise(exercise, found, cells, service));
  return faults.filter(
    (fault, index) => index < found.faults.length || isFirstOfItsPlace(fault, index, faults),
  );
}

/** What follows from a fault is no news: each place is told once. */
const isFirstOfItsPlace = (fault: Fault, index: number, faults: readonly Fault[]): boolean =>
  faults.findIndex(
    ({ file, line, column }) => file === fault.file && line === fault.line && column === fault.column,
  ) === index;

/** The start of an exercise must run, whatever it lacks. */
function startFaults(page: Page, { cell, startCompiled }: CheckedCell): Fault[] {
  if (startCompiled === null || startCompiled.ok) return [];
  const { line, column, message } = startCompiled.problem;
  const at = placeInCell(cell, line ?? 1, column ?? 1);
  return [
    {
      file: page.file,
      ...at,
      problem: message.replace(/\.$/, ''),
      remedy: 'Mend the code: a start runs, and fails its checks.',
    },
  ];
}

function cellFaults(
  checked: CheckedCell,
  { start, end }: VirtualCell,
  isInCircle: boolean,
  cells: readonly CheckedCell[],
  service: ts.LanguageService,
): Fault[] {
  const { path, place, compiled, source } = checked;
  // An unsound exercise is told by its files; its start is no finished thing.
  if (checked.cell.exercise !== null && checked.cell.files === undefined) return [];
  const inside = (one: ts.Diagnostic): boolean =>
    one.start !== undefined && one.start >= start && one.start <= end;
  const told = (one: ts.Diagnostic): Fault => ({
    ...place(Math.min((one.start ?? start) - start, source.length)),
    ...explainDiagnostic(one),
  });
  const syntax = service.getSyntacticDiagnostics(path).filter(inside);
  // One missing bracket makes many errors.
  if (syntax.length > 0) return syntax.slice(0, 1).map(told);
  if (!compiled.ok) {
    const { line, column, message } = compiled.problem;
    const offset = offsetAt(source, line ?? 1, column ?? 1);
    return [{ ...place(offset), problem: message.replace(/\.$/, ''), remedy: 'Mend the code.' }];
  }
  return service
    .getSemanticDiagnostics(path)
    .filter(inside)
    .filter(({ code }) => !(isInCircle && CIRCULAR.has(code)))
    .map((one) => {
      const name = source.slice((one.start ?? 0) - start, (one.start ?? 0) - start + (one.length ?? 0));
      return UNKNOWN_NAME.has(one.code) ? { ...told(one), ...unknownName(name, cells) } : told(one);
    });
}

function offsetAt(source: string, line: number, column: number): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}
