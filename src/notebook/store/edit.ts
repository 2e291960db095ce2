/** A reader's version of one cell, as it is kept. */
export interface CellEdit {
  readonly lesson: string;
  /** Key of the cell it belongs to, as it was when it was edited. */
  readonly key: string;
  /** The reader's text; null once the reader went back to the author's. It is kept so that an older copy does not return. */
  readonly source: string | null;
  /** The author's text that was edited. */
  readonly original: string;
  /** Exercise the cell begins; null where it begins none. */
  readonly exercise: string | null;
  /** The cell's place on the page, from 1. */
  readonly number: number;
  readonly changedMs: number;
}

/** An edit that holds a text of the reader's. */
export type LiveEdit = CellEdit & { readonly source: string };

export const isLive = (edit: CellEdit): edit is LiveEdit =>
  edit.source !== null && edit.source !== edit.original;

/** Longest text of a cell that is taken from a file or a link, in UTF-16 units. */
export const maxSourceLength = 50_000;
