import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** A place in a text, from 1. */
export interface Spot {
  readonly line: number;
  /** Null marks the line alone. */
  readonly column: number | null;
}

/** Marks a place, or with null none. */
export const setProblem = StateEffect.define<Spot | null>();

/** Shows where a cell failed. The mark moves with the text, and goes when its line is changed. */
export const problemMark: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    transaction.changes.iterChangedRanges((from, to) => {
      const line = transaction.startState.doc.lineAt(from);
      const last = transaction.startState.doc.lineAt(to);
      marks.between(line.from, last.to, () => {
        next = Decoration.none;
      });
    });
    for (const effect of transaction.effects) {
      if (effect.is(setProblem))
        next = effect.value === null ? Decoration.none : draw(transaction.state, effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function draw({ doc }: EditorState, { line, column }: Spot): DecorationSet {
  if (line < 1 || line > doc.lines) return Decoration.none;
  const { from, to } = doc.line(line);
  const wholeLine = Decoration.line({ class: 'cm-problem-line' }).range(from);
  if (column === null || from === to) return Decoration.set([wholeLine]);
  const start = Math.min(from + column - 1, to - 1);
  const length = /^[\w$]+/.exec(doc.sliceString(start, to))?.[0].length ?? 1;
  const spot = Decoration.mark({ class: 'cm-problem-spot' }).range(start, start + length);
  return Decoration.set([wholeLine, spot]);
}
