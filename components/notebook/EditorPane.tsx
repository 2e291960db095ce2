import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeEditor } from '#notebook/editor/open-editor';
import { LineDiff } from './LineDiff.tsx';
import type { Notebook } from './notebook.ts';
import type { NotebookCell } from './notebook-cell.ts';

interface Props {
  readonly id: string;
  readonly cell: NotebookCell;
  readonly notebook: Notebook;
}

/** The editor of a cell. Until it is fetched the text can be read, and where it cannot be fetched a plain field does. */
export function EditorPane({ id, cell, notebook }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const [stage, setStage] = useState<'fetching' | 'open' | 'missing'>('fetching');
  const text = cell.text.value;
  const isComparing = cell.view.value === 'compare';
  const asked = cell.asked.value;
  const problem = cell.state.value === 'failed' ? cell.problem.value : null;
  const label = `Code of cell ${cell.data.number}`;
  const keysId = `${id}-keys`;

  useEffect(() => {
    let isGone = false;
    import('#notebook/editor/open-editor').then(
      ({ openEditor }) => {
        if (isGone || host.current === null) return;
        editor.current = openEditor(host.current, {
          text: cell.text.peek(),
          label,
          describedBy: keysId,
          onChange: (next) => notebook.edit(cell, next),
          onRun: () => void notebook.run(cell),
        });
        setStage('open');
      },
      () => setStage('missing'),
    );
    return () => {
      isGone = true;
      editor.current?.close();
      editor.current = null;
      cell.focused.value = false;
    };
  }, [cell, notebook, label, keysId]);

  // The newest text, not the one that was drawn: whoever types fast is ahead of the drawing.
  useEffect(() => editor.current?.setText(cell.text.peek()), [cell, text, stage]);
  useEffect(
    () => editor.current?.compare(isComparing ? cell.data.cell.source : null),
    [cell, isComparing, stage],
  );
  useEffect(() => {
    const line = problem?.line ?? null;
    editor.current?.mark(line === null ? null : { line, column: problem?.column ?? null });
  }, [problem, stage]);
  useEffect(() => {
    // A version that was kept opens by itself, and must not take the focus.
    if (stage === 'open' && asked > 0) editor.current?.focus();
  }, [stage, asked]);

  return (
    <div
      class="notebook-editor"
      data-stage={stage}
      onFocusIn={() => (cell.focused.value = true)}
      onFocusOut={() => (cell.focused.value = false)}
    >
      <div ref={host} />
      {stage === 'fetching' && <Waiting text={text} original={isComparing ? cell.data.cell.source : null} />}
      {stage === 'missing' && (
        <textarea
          class="t-field notebook-plain-field"
          aria-label={label}
          aria-describedby={keysId}
          rows={Math.min(20, text.split('\n').length + 1)}
          value={text}
          spellcheck={false}
          onInput={({ currentTarget }) => notebook.edit(cell, currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void notebook.run(cell);
          }}
        />
      )}
      <p class="notebook-keys" id={keysId}>
        {stage === 'missing' && 'The editor could not be fetched; this plain field works as well. '}
        <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd> runs the cell. <kbd>Tab</kbd> moves on until you
        have typed, then it indents; <kbd>Escape</kbd>, then <kbd>Tab</kbd>, always leaves.
      </p>
    </div>
  );
}

function Waiting({ text, original }: { readonly text: string; readonly original: string | null }) {
  if (original !== null) return <LineDiff label="What you changed" before={original} after={text} />;
  return (
    <pre class="notebook-plain">
      <code>{text}</code>
    </pre>
  );
}
