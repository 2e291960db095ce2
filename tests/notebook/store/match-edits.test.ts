import type { CellEdit } from '#notebook/store/edit';
import { matchEdits } from '#notebook/store/match-edits';
import { describe, expect, it } from 'vitest';

const cell = (key: string, source: string, exercise: string | null = null) => ({ key, source, exercise });
const edit = (key: string, original: string, changes: Partial<CellEdit> = {}): CellEdit => ({
  lesson: 'grow',
  key,
  source: `${original}\n// mine`,
  original,
  exercise: null,
  number: 1,
  changedMs: 1,
  ...changes,
});
const counting = 'const words = text.split(" ");\nconst counts = count(words);\ndisplay(counts);';

describe('matchEdits', () => {
  it('puts an edit of an unchanged cell straight in', () => {
    const { current, earlier, orphans } = matchEdits([cell('k1', counting)], [edit('k1', counting)]);
    expect([...current.keys()]).toEqual(['k1']);
    expect(earlier.size).toBe(0);
    expect(orphans).toEqual([]);
  });

  it('offers an edit of an earlier text: same key, same exercise, or a text that is alike', () => {
    const sameKey = matchEdits([cell('k1', 'a new text')], [edit('k1', counting)]);
    expect(sameKey.earlier.get('k1')?.original).toBe(counting);
    expect(sameKey.current.size).toBe(0);

    const sameExercise = matchEdits(
      [cell('k0', counting), cell('k2', 'quite other', 'cut')],
      [edit('old', 'the old start', { exercise: 'cut' })],
    );
    expect([...sameExercise.earlier.keys()]).toEqual(['k2']);

    const alike = matchEdits(
      [cell('k3', 'nothing alike'), cell('k4', counting.replace('display', 'view'))],
      [edit('old', counting)],
    );
    expect([...alike.earlier.keys()]).toEqual(['k4']);
  });

  it('loses nothing whose cell is gone', () => {
    const { orphans, earlier } = matchEdits([cell('k1', 'one\ntwo')], [edit('old', 'three\nfour')]);
    expect(orphans.map(({ key }) => key)).toEqual(['old']);
    expect(earlier.size).toBe(0);
  });

  it('offers the newest of two edits for one cell, and keeps the other as an orphan', () => {
    const { earlier, orphans } = matchEdits(
      [cell('k1', counting)],
      [edit('older', counting, { changedMs: 1 }), edit('newer', counting, { changedMs: 2 })],
    );
    expect(earlier.get('k1')?.key).toBe('newer');
    expect(orphans.map(({ key }) => key)).toEqual(['older']);
  });

  it('passes over what was reset and what says the same as the author', () => {
    const { current, earlier, orphans } = matchEdits(
      [cell('k1', counting)],
      [edit('k1', counting, { source: null }), edit('gone', 'x', { source: 'x' })],
    );
    expect([current.size, earlier.size, orphans.length]).toEqual([0, 0, 0]);
  });
});
