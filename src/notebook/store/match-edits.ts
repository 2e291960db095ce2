import { isLive, type CellEdit, type LiveEdit } from './edit.ts';

/** What a lesson's cell is known by. */
export interface KnownCell {
  readonly key: string;
  readonly source: string;
  readonly exercise: string | null;
}

export interface MatchedEdits {
  /** Edits of a text that the author has not changed since: they go straight in. By cell's key. */
  readonly current: ReadonlyMap<string, LiveEdit>;
  /** Edits of an earlier text of a cell, to be offered. By cell's key. */
  readonly earlier: ReadonlyMap<string, LiveEdit>;
  /** Edits whose cell is no longer in the lesson. */
  readonly orphans: readonly LiveEdit[];
}

/** Share of lines that two texts must have in common to be one cell at two times. */
const minLikeness = 0.5;

/** Finds the cell each kept edit belongs to: by its key, by its exercise, or else by the likeness of the author's text. */
export function matchEdits(cells: readonly KnownCell[], edits: readonly CellEdit[]): MatchedEdits {
  const current = new Map<string, LiveEdit>();
  const earlier = new Map<string, LiveEdit>();
  const adrift: LiveEdit[] = [];
  const newestFirst = edits.filter(isLive).sort((a, b) => b.changedMs - a.changedMs);
  for (const edit of newestFirst) {
    const cell = cells.find(({ key }) => key === edit.key);
    if (cell === undefined) adrift.push(edit);
    else if (cell.source === edit.original) current.set(cell.key, edit);
    else earlier.set(cell.key, edit);
  }
  const orphans = adrift.filter((edit) => {
    const cell = successor(
      cells.filter(({ key }) => !earlier.has(key)),
      edit,
    );
    if (cell === undefined) return true;
    earlier.set(cell.key, edit);
    return false;
  });
  return { current, earlier, orphans };
}

function successor(cells: readonly KnownCell[], edit: LiveEdit): KnownCell | undefined {
  const sameExercise = cells.find(({ exercise }) => exercise !== null && exercise === edit.exercise);
  if (sameExercise !== undefined) return sameExercise;
  const rated = cells
    .map((cell) => ({ cell, likeness: likeness(cell.source, edit.original) }))
    .sort((a, b) => b.likeness - a.likeness);
  return rated[0] !== undefined && rated[0].likeness >= minLikeness ? rated[0].cell : undefined;
}

/** Share of lines in common, of the longer text's; in [0, 1]. */
function likeness(a: string, b: string): number {
  const [left, right] = [linesOf(a), linesOf(b)];
  const rest = [...right];
  let common = 0;
  for (const line of left) {
    const at = rest.indexOf(line);
    if (at === -1) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return common / Math.max(left.length, right.length, 1);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
