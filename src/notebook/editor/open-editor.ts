import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { unifiedMergeView } from '@codemirror/merge';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { editorTheme } from './editor-theme.ts';
import { problemMark, setProblem, type Spot } from './problem-mark.ts';
import { tabRule } from './tab-rule.ts';

export interface EditorOptions {
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Id of the words that say how to run and how to leave. */
  readonly describedBy: string;
  /** After each change, with the whole text. */
  readonly onChange: (text: string) => void;
  /** Ctrl-Enter, Cmd-Enter. */
  readonly onRun: () => void;
}

/** A text field for TypeScript. Loads with the first edit: some 170 KB, compressed. */
export interface CodeEditor {
  focus(): void;
  /** Puts in another text, which can be undone like any change. Does not call `onChange`. */
  setText(text: string): void;
  /** Shows differences from a text within the editor; null shows none. */
  compare(original: string | null): void;
  /** Marks where the cell failed; null marks nothing. */
  mark(spot: Spot | null): void;
  close(): void;
}

export function openEditor(parent: HTMLElement, options: EditorOptions): CodeEditor {
  const comparison = new Compartment();
  let isOurs = false;
  const run = (): boolean => {
    options.onRun();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        tabRule,
        minimalSetup,
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        indentOnInput(),
        javascript({ typescript: true }),
        editorTheme,
        problemMark,
        comparison.of([]),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-describedby': options.describedBy,
          // A phone's keyboard must not better the code.
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && !isOurs) options.onChange(state.doc.toString());
        }),
      ],
    }),
  });
  view.setTabFocusMode(true);
  return {
    focus: () => view.focus(),
    setText(text) {
      if (text === view.state.doc.toString()) return;
      isOurs = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      isOurs = false;
    },
    compare: (original) =>
      view.dispatch({
        effects: comparison.reconfigure(
          original === null ? [] : unifiedMergeView({ original, mergeControls: false }),
        ),
      }),
    mark: (spot) => view.dispatch({ effects: setProblem.of(spot) }),
    close: () => view.destroy(),
  };
}
