import { useEffect, useRef } from 'preact/hooks';
import type { CellData } from './cell-props.ts';
import { EditorPane } from './EditorPane.tsx';
import type { Notebook } from './notebook.ts';
import { openCellEditor, type NotebookCell } from './notebook-cell.ts';

interface Props {
  readonly id: string;
  readonly data: CellData;
  readonly codeHtml: string;
  readonly cell: NotebookCell | null;
  readonly notebook: Notebook | null;
}

/** A cell's code: the author's block as the build made it, or the editor once there is something to edit. */
export function CellCode({ id, data, codeHtml, cell, notebook }: Props) {
  const block = useRef<HTMLDivElement>(null);
  const isOpen = cell !== null && (cell.editing.value || cell.isEdited.value);
  const showsEditor = isOpen && cell.view.value !== 'original';
  useFailedLine(block, cell?.state.value === 'failed' ? (cell.problem.value?.line ?? null) : null);

  const openByTap = (target: EventTarget | null): void => {
    const isControl = target instanceof Element && target.closest('button, a') !== null;
    // Whoever marks text wants to copy it.
    if (cell === null || isControl || isOpen || getSelection()?.isCollapsed === false) return;
    openCellEditor(cell);
  };

  const code = (
    <>
      <div
        class="notebook-code"
        data-notebook-code
        hidden={showsEditor}
        ref={block}
        onClick={({ target }) => openByTap(target)}
        dangerouslySetInnerHTML={{ __html: codeHtml }}
      />
      {isOpen && notebook !== null && (
        <div hidden={!showsEditor}>
          <EditorPane id={id} cell={cell} notebook={notebook} />
        </div>
      )}
    </>
  );
  if (!data.cell.meta.hidden) return code;
  return (
    <details class="notebook-hidden-code">
      <summary>The code of this cell</summary>
      {code}
    </details>
  );
}

/** Marks the line of the author's block on which the cell failed. */
function useFailedLine(block: { readonly current: HTMLElement | null }, line: number | null): void {
  useEffect(() => {
    const marked = line === null ? undefined : block.current?.querySelectorAll('.ec-line')[line - 1];
    marked?.classList.add('notebook-failed-line');
    return () => marked?.classList.remove('notebook-failed-line');
  }, [block, line]);
}
