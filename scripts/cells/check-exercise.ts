import { basename, dirname, join } from 'node:path';
import type ts from 'typescript';
import { checksFile } from '#notebook/lesson/read-exercise.build';
import type { Fault } from '../check-lesson/fault.ts';
import { nearest } from '../check-lesson/nearest.ts';
import { placeAt } from '../check-lesson/page.ts';
import { explainDiagnostic, inWordsOfCells } from './explain-diagnostic.ts';
import { cellsPath, type PageCells } from './page-cells.ts';
import type { CheckedCell } from './virtual-cell.ts';

/** Absolute path of an exercise's checks. */
export const checksPath = ({ folder }: PageCells, id: string): string => join(folder, checksFile(id));

/** Path of the module that holds the values of a page against what an exercise's checks take them for. */
export const fitPath = ({ page }: PageCells, id: string): string =>
  join(dirname(page.path), `.${basename(page.path)}.${id}.fit.ts`);

/** Declares `given`, the page's values, and `wanted`, what the tests expect. */
export function fitModule(id: string, cells: readonly CheckedCell[]): string {
  const values = cells.flatMap(({ names, path }) =>
    [...names.values.keys()].map(
      (name) => `${name}: CellValue<typeof import('./${basename(path)}').${name}>;`,
    ),
  );
  return `import type { CellValue } from '#notebook/types/cell-scope';
import type checks from './cells/${checksFile(id)}';
type Wanted<C> = C extends { test(values: infer V): unknown } ? V : never;
export declare const wanted: Wanted<(typeof checks)['checks'][number]>;
export declare const given: { ${values.join(' ')} };
`;
}

/** What is wrong with the types of an exercise's checks: in themselves, and with what they take the page's values for. */
export function checkExercise(
  id: string,
  found: PageCells,
  cells: readonly CheckedCell[],
  service: ts.LanguageService,
): Fault[] {
  const exercise = found.cells.find((cell) => cell.exercise === id)?.files;
  // What is missing or cannot be read at all is told already.
  if (exercise === undefined) return [];
  const path = checksPath(found, id);
  const file = cellsPath(found.page, checksFile(id));
  const text = service.getProgram()?.getSourceFile(path)?.text ?? '';
  const at = (offset: number) => ({ file, ...placeAt(text, offset) });
  const syntax = service.getSyntacticDiagnostics(path);
  const diagnostics = syntax.length > 0 ? syntax : service.getSemanticDiagnostics(path);
  const own = diagnostics.map((one) => ({ ...at(one.start ?? 0), ...explainDiagnostic(one) }));
  if (own.length > 0) return own;

  const names = cells.flatMap((cell) => [...cell.names.values.keys()]);
  const placeOf = (name: string) => at(Math.max(0, text.search(new RegExp(`['"]${name}['"]`))));
  const wanted = membersOf(service, fitPath(found, id), 'wanted');
  const given = membersOf(service, fitPath(found, id), 'given');
  return exercise.needs.flatMap((name): Fault[] => {
    if (name === 'lab' || name === 'world') return [];
    if (!names.includes(name)) {
      const near = nearest(name, names);
      const remedy = near === undefined ? 'Name a value that a cell defines.' : `Did you mean '${near}'?`;
      return [{ ...placeOf(name), problem: `no cell defines '${name}', which the checks need`, remedy }];
    }
    const expected = wanted?.types.get(name);
    const actual = given?.types.get(name);
    const checker = service.getProgram()?.getTypeChecker();
    if (!checker || !expected || !actual || checker.isTypeAssignableTo(actual, expected)) return [];
    const [is, takenFor] = [actual, expected].map((type) => inWordsOfCells(checker.typeToString(type)));
    const problem = `'${name}' is of the type ${is}, and the checks take it for ${takenFor}`;
    return [{ ...placeOf(name), problem, remedy: `Write its type in Checks<{ ${name}: … }>.` }];
  });
}

/** The properties of a variable that a module declares, with their types. */
function membersOf(
  service: ts.LanguageService,
  path: string,
  variable: string,
): { readonly types: ReadonlyMap<string, ts.Type> } | undefined {
  const program = service.getProgram();
  const checker = program?.getTypeChecker();
  const file = program?.getSourceFile(path);
  const module = file && checker?.getSymbolAtLocation(file);
  const symbol = module && checker?.getExportsOfModule(module).find(({ name }) => name === variable);
  if (!checker || !symbol) return undefined;
  const properties = checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol));
  return { types: new Map(properties.map((property) => [property.name, checker.getTypeOfSymbol(property)])) };
}
