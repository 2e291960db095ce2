import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checksFile, readExercise, solutionFile, type Exercise } from '#notebook/lesson/read-exercise.build';
import { createCellReader, isLessonPage, type PageCell } from '../../src/site/cells/cell-reader.ts';
import type { Fault, FaultInPage } from '../check-lesson/fault.ts';
import { nearest } from '../check-lesson/nearest.ts';
import type { Page } from '../check-lesson/page.ts';
import { RECORDED, readRecordedCells } from './recorded-file.ts';

export interface CellOnPage extends PageCell {
  /** What stands beside the lesson for it; undefined where it is no exercise, or its files are unsound. */
  readonly files?: Exercise;
}

/** The live cells of a page, and what is wrong before any of them is looked into. */
export interface PageCells {
  readonly page: Page;
  /** Absolute path of the folder of their files. */
  readonly folder: string;
  readonly cells: readonly CellOnPage[];
  readonly faults: readonly Fault[];
}

/** Reads the cells of a page with what belongs to them. */
export function readPageCells(page: Page): PageCells {
  const folder = join(dirname(page.path), 'cells');
  const isLesson = isLessonPage(page.file);
  const read = createCellReader(page.source, isLesson);
  const cells: CellOnPage[] = [];
  const faults: Fault[] = [];
  const inPage = (fault: FaultInPage): void => void faults.push({ file: page.file, ...fault });
  for (const node of page.nodes) {
    if (node.type !== 'code') continue;
    const block = read(node);
    if (block.kind === 'fault') inPage(block.fault);
    if (block.kind !== 'cell') continue;
    const { cell } = block;
    if (!page.path.endsWith('.mdx')) {
      const remedy = "Rename the page to end with .mdx: there alone cells run. Or take out 'live'.";
      inPage({ line: cell.line - 1, column: 1, problem: 'a live cell on a page of plain Markdown', remedy });
      continue;
    }
    cells.push(cell.exercise === null ? cell : withFiles(cell, cell.exercise));
  }
  // Of a page that cannot be read nobody knows which exercises it has.
  if (isLesson && page.syntaxFault === undefined) {
    faults.push(...superfluousFiles(folder, page, cells), ...recordingFaults(folder, page, cells));
  }
  return { page, folder, cells, faults };

  function withFiles(cell: PageCell, id: string): CellOnPage {
    const result = readExercise(folder, id);
    if (result.ok) return { ...cell, files: result.exercise };
    for (const { file, ...fault } of result.faults) {
      if (file === null) inPage({ ...fault, line: cell.line - 1, column: cell.columns[0] ?? 1 });
      else faults.push({ file: cellsPath(page, file), ...fault });
    }
    return cell;
  }
}

/** Path of a file in a page's `cells/`, relative to the project's root. */
export const cellsPath = (page: Page, file: string): string => `${dirname(page.file)}/cells/${file}`;

/** Files that belong to no exercise: most likely one was renamed and the other not. */
function superfluousFiles(folder: string, page: Page, cells: readonly CellOnPage[]): Fault[] {
  if (!existsSync(folder)) return [];
  const ids = cells.flatMap(({ exercise }) => exercise ?? []);
  const known = [RECORDED, ...ids.flatMap((id) => [solutionFile(id), checksFile(id)])];
  return readdirSync(folder)
    .filter((name) => !known.includes(name) && !name.startsWith('.'))
    .map((name) => {
      const near = nearest(basename(name), known);
      const remedy = near === undefined ? 'Remove it.' : `Rename it to '${near}', or remove it.`;
      const problem = 'the file belongs to no exercise of the lesson';
      return { file: cellsPath(page, name), line: 1, column: 1, problem, remedy };
    });
}

/** Outputs of cells that have changed since: their pages show none of them, and nobody would notice. */
function recordingFaults(folder: string, page: Page, cells: readonly CellOnPage[]): Fault[] {
  const place = { file: cellsPath(page, RECORDED), line: 1, column: 1 };
  const [, slug = ''] = /\/\d\d-([^/]+)\/index\.mdx$/.exec(page.file) ?? [];
  const remedy = `Run: npm run record-cells -- ${slug}`;
  let keys: string[];
  try {
    keys = Object.keys(readRecordedCells(folder));
  } catch {
    return [{ ...place, problem: 'it is no recording of cells', remedy }];
  }
  const gone = keys.filter((key) => !cells.some((cell) => cell.key === key)).length;
  if (gone === 0) return [];
  const problem =
    gone === 1
      ? 'a recorded cell has changed since, or is gone'
      : `${gone} recorded cells have changed since, or are gone`;
  return [{ ...place, problem, remedy }];
}
