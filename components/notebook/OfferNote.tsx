import { useState } from 'preact/hooks';
import { LineDiff } from './LineDiff.tsx';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import type { NotebookCell, Offer } from './notebook-cell.ts';

interface Words {
  readonly note: string;
  readonly accept: string;
  readonly dismiss: string;
}

const offerWords: Record<Offer['why'], Words> = {
  changed: {
    note: 'This cell has changed since you edited it. Your version is kept.',
    accept: 'Put your version in',
    dismiss: 'Throw it away',
  },
  safe: {
    note: 'Your version of this cell is put aside, and kept.',
    accept: 'Bring it back',
    dismiss: 'Throw it away',
  },
  tab: {
    note: 'Another tab has saved a different version of this cell.',
    accept: 'Take its version',
    dismiss: 'Keep this one',
  },
  other: {
    note: 'You have another version of this cell, from before.',
    accept: 'Bring it back',
    dismiss: 'Throw it away',
  },
};

/** Another version of a cell that the reader has: to be looked at, put in, or thrown away. Never done for them. */
export function OfferNote({ cell, notebook }: { readonly cell: NotebookCell; readonly notebook: Notebook }) {
  const [isComparing, setComparing] = useState(false);
  const offer = cell.offer.value;
  if (offer === null) return null;
  const { note, accept, dismiss } = offerWords[offer.why];
  const of = `(cell ${cell.data.number})`;
  return (
    <div class="notebook-note">
      <p>{note}</p>
      {isComparing && (
        <LineDiff
          label="From what stands here to that version"
          before={cell.text.value}
          after={offer.edit.source}
        />
      )}
      <div class="t-row">
        <NotebookButton of={of} pressed={isComparing} onClick={() => setComparing(!isComparing)}>
          Compare
        </NotebookButton>
        <NotebookButton of={of} onClick={() => void notebook.keeper.accept(cell)}>
          {accept}
        </NotebookButton>
        <NotebookButton of={of} kind="quiet" onClick={() => void notebook.keeper.dismiss(cell)}>
          {dismiss}
        </NotebookButton>
      </div>
    </div>
  );
}
