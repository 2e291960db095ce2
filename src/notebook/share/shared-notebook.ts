import { maxSourceLength } from '../store/edit.ts';

/** What a link to a notebook holds. */
export interface SharedNotebook {
  readonly lesson: string;
  readonly budgetMs: number;
  /** Cells that differ from the author's. */
  readonly cells: readonly SharedCell[];
}

interface SharedCell {
  readonly key: string;
  /** Its place on the page it was copied from, from 1: what it is called where its key is not known. */
  readonly number: number;
  readonly source: string;
}

const maxCells = 100;

/** @returns null when the value is no notebook; fields that nobody knows are left out */
export function readShared(value: unknown): SharedNotebook | null {
  if (!isRecord(value)) return null;
  const { lesson, budgetMs, cells } = value;
  if (!isText(lesson, 200) || !isWithin(budgetMs, 100, 60_000)) return null;
  if (!Array.isArray(cells) || cells.length > maxCells) return null;
  const read = cells.map(readCell).filter((cell) => cell !== null);
  const isWhole = read.length === cells.length && new Set(read.map(({ key }) => key)).size === read.length;
  return isWhole ? { lesson, budgetMs, cells: read } : null;
}

function readCell(value: unknown): SharedCell | null {
  if (!isRecord(value)) return null;
  const { key, number, source } = value;
  return isText(key, 200) && isWithin(number, 1, 1000) && isText(source, maxSourceLength)
    ? { key, number, source }
    : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value.length <= maxLength;
const isWithin = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
