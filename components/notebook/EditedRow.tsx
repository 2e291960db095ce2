import { isBlocked } from './edit-keeper.ts';
import { notSavedWords } from './kept-words.ts';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import type { CodeView, NotebookCell } from './notebook-cell.ts';

const views: readonly { readonly view: CodeView; readonly label: string }[] = [
  { view: 'code', label: 'Yours' },
  { view: 'original', label: 'Original' },
  { view: 'compare', label: 'Compare' },
];

/** Beneath a cell that the reader has changed: the author's text, the difference, the way back. */
export function EditedRow({ cell, notebook }: { readonly cell: NotebookCell; readonly notebook: Notebook }) {
  const { number } = cell.data;
  const { trouble } = notebook.keeper;
  const note = cell.note.value;
  if (!cell.isEdited.value) return note === '' ? null : <p class="notebook-edited-note">{note}</p>;
  const unkept = isBlocked(cell)
    ? 'Not saved until you choose between the two versions.'
    : trouble.value === null
      ? ''
      : notSavedWords[trouble.value];
  return (
    <div class="notebook-edited">
      <div class="notebook-views" role="group" aria-label={`What to show of cell ${number}`}>
        {views.map(({ view, label }) => (
          <NotebookButton
            key={view}
            pressed={cell.view.value === view}
            onClick={() => {
              cell.view.value = view;
            }}
          >
            {label}
          </NotebookButton>
        ))}
      </div>
      <NotebookButton of={`cell ${number} to the original`} onClick={() => void notebook.reset(cell)}>
        Reset
      </NotebookButton>
      <p class={unkept === '' ? 'notebook-edited-note' : 'notebook-edited-note t-error'}>
        {[note || 'You changed this cell.', unkept].filter((words) => words !== '').join(' ')}
      </p>
    </div>
  );
}
