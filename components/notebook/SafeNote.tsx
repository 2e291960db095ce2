import { useState } from 'preact/hooks';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';

/** On a page that was opened with `?safe`: what that means, and the way back. */
export function SafeNote({ notebook }: { readonly notebook: Notebook }) {
  const [wereSome, setWereSome] = useState(false);
  const aside = notebook.cells.filter(({ offer }) => offer.value?.why === 'safe');
  const bringBack = async (): Promise<void> => {
    setWereSome(true);
    for (const cell of aside) await notebook.keeper.accept(cell);
  };
  return (
    <div class="notebook-note" role="group" aria-label="Opened with nothing run">
      <p>
        This page was opened with nothing run.{' '}
        {aside.length > 0
          ? `Your changes of ${aside.length === 1 ? 'one cell are' : `${aside.length} cells are`} put aside, and kept.`
          : wereSome
            ? 'Your changes are back. Nothing has run.'
            : 'No changes of yours are put aside.'}
      </p>
      {aside.length > 0 && (
        <div class="t-row">
          <NotebookButton onClick={() => void bringBack()}>Bring my changes back</NotebookButton>
        </div>
      )}
    </div>
  );
}
