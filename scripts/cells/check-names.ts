import { builtinNames } from '#notebook/cell';
import type { Fault } from '../check-lesson/fault.ts';
import { nearest } from '../check-lesson/nearest.ts';
import { definedNames, firstUse, isExpression } from './cell-names.ts';
import { placeInCell, type CheckedCell } from './virtual-cell.ts';
import type { Page } from '../check-lesson/page.ts';

/** Names defined twice on a page, names that nobody defines, and cells that wait for one another. */
export function checkNames(page: Page, cells: readonly CheckedCell[]): Fault[] {
  return [
    ...twice(cells),
    ...cells.flatMap((one) => unknown(one, cells)),
    ...unknownInStarts(page, cells),
    ...circles(cells),
  ];
}

function twice(cells: readonly CheckedCell[]): Fault[] {
  const first = new Map<string, Pick<Fault, 'file' | 'line'>>();
  return cells.flatMap(({ names, place }) =>
    [...names.values].flatMap(([name, offset]) => {
      const at = place(offset);
      const taken = first.get(name);
      if (taken === undefined) {
        first.set(name, at);
        return [];
      }
      const where = taken.file === at.file ? `on line ${taken.line}` : `in ${taken.file}:${taken.line}`;
      const problem = `'${name}' is defined already, ${where}`;
      return [{ ...at, problem, remedy: 'Give one of them another name: a notebook has one of each.' }];
    }),
  );
}

/** Names a cell reads that no cell defines, with the nearest that one does. */
export function unknownName(name: string, cells: readonly CheckedCell[]): Pick<Fault, 'problem' | 'remedy'> {
  const near = nearest(name, [...builtinNames, ...cells.flatMap(({ names }) => [...names.values.keys()])]);
  return {
    problem: `nobody defines '${name}'`,
    remedy: near === undefined ? 'Define it in a cell of this page.' : `Did you mean '${near}'?`,
  };
}

const isKnown = (name: string, cells: readonly CheckedCell[]): boolean =>
  (builtinNames as readonly string[]).includes(name) || cells.some(({ names }) => names.values.has(name));

/** What the sandbox's window holds besides is no value of the notebook: TypeScript knows it, and a cell would wait for it. */
function unknown({ compiled, source, cell, place }: CheckedCell, cells: readonly CheckedCell[]): Fault[] {
  if (!compiled.ok || cell.throws) return [];
  return compiled.cell.inputs
    .filter((name) => !isKnown(name, cells))
    .map((name) => ({ ...place(firstUse(source, name)), ...unknownName(name, cells) }));
}

/** An exercise's start is no finished thing: its names alone are looked at. */
function unknownInStarts(page: Page, cells: readonly CheckedCell[]): Fault[] {
  return cells.flatMap(({ cell, startCompiled }) => {
    if (startCompiled === null || !startCompiled.ok) return [];
    const own = definedNames(cell.source, isExpression(cell.source)).values;
    return startCompiled.cell.inputs
      .filter((name) => !isKnown(name, cells) && !own.has(name))
      .map((name) => {
        const before = cell.source.slice(0, firstUse(cell.source, name)).split('\n');
        const at = placeInCell(cell, before.length, before.at(-1)!.length + 1);
        return { file: page.file, ...at, ...unknownName(name, cells) };
      });
  });
}

/** Cells that depend on each other in a circle, each circle once. */
function circles(cells: readonly CheckedCell[]): Fault[] {
  return circlesOf(cells).map((circle) => {
    const [first, second] = circle;
    const name = first!.compiled.ok
      ? first!.compiled.cell.inputs.find((input) => second!.names.values.has(input))!
      : '';
    const names = circle.map(({ names: { values } }) => `'${[...values.keys()].join("', '")}'`);
    return {
      ...first!.place(firstUse(first!.source, name)),
      problem: `these wait for one another: ${[...names, names[0]!].join(' needs ')}`,
      remedy: 'Take one of them out of the circle: a cell runs when all it reads is there.',
    };
  });
}

/** Every circle that a walk from each cell meets first. The last member of a circle reads the first. */
export function circlesOf(cells: readonly CheckedCell[]): CheckedCell[][] {
  const found: CheckedCell[][] = [];
  const done = new Set<CheckedCell>();
  const walk = (cell: CheckedCell, path: readonly CheckedCell[]): void => {
    const at = path.indexOf(cell);
    if (at !== -1) {
      found.push(path.slice(at));
      return;
    }
    if (done.has(cell)) return;
    for (const next of dependencies(cell, cells)) walk(next, [...path, cell]);
    done.add(cell);
  };
  for (const cell of cells) walk(cell, []);
  return found;
}

function dependencies(cell: CheckedCell, cells: readonly CheckedCell[]): CheckedCell[] {
  if (!cell.compiled.ok) return [];
  const { inputs } = cell.compiled.cell;
  return cells.filter((other) => other !== cell && inputs.some((name) => other.names.values.has(name)));
}
