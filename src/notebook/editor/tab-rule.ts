import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { indentLess, indentMore } from '@codemirror/commands';

/**
 * Nobody gets caught in the editor: Tab moves on to the next control until the reader has typed, then it indents; after
 * Escape it moves on again, until the reader types. CodeMirror's `tabFocusMode` leaves Tab to the browser.
 */
export const tabRule: Extension = [
  EditorView.updateListener.of(({ view, transactions }) => {
    const hasTyped = transactions.some(
      (transaction) =>
        transaction.docChanged && (transaction.isUserEvent('input') || transaction.isUserEvent('delete')),
    );
    if (hasTyped) view.setTabFocusMode(false);
  }),
  EditorView.domEventHandlers({
    keydown: ({ key }, view) => {
      // CodeMirror gives Escape two seconds; here it holds until the reader types.
      if (key === 'Escape') view.setTabFocusMode(true);
      return false;
    },
  }),
  keymap.of([{ key: 'Tab', run: indentMore, shift: indentLess }]),
];
