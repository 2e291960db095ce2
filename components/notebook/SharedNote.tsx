import { plural } from '#course/wording';
import { inList } from './in-list.ts';
import { LineDiff } from './LineDiff.tsx';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import { takeShared, type Shared } from './shared.ts';

const faults: Record<Exclude<Shared['kind'], 'opened'>, string> = {
  later:
    'The link you followed was made by a later version of the course. Reload the page; if that does not help, ask for the code itself.',
  damaged:
    'The notebook in the link you followed is incomplete or damaged, so it was left aside. Was all of the link copied?',
  'too-large': 'The notebook in the link you followed is larger than a link may hold, so it was left aside.',
  elsewhere: 'The link you followed holds a notebook of another lesson, so it was left aside.',
};

interface Props {
  readonly notebook: Notebook;
  readonly shared: Shared;
}

/** What came with a link: shown, compared with the author's text, and put in only when the reader says so. */
export function SharedNote({ notebook, shared }: Props) {
  const stage = shared.stage.value;
  if (stage === 'ignored') return null;
  const ignore = (): void => {
    shared.stage.value = 'ignored';
  };
  if (shared.kind !== 'opened')
    return (
      <div class="notebook-note" role="group" aria-label="Notebook in the link">
        <p>{faults[shared.kind]}</p>
        <div class="t-row">
          <NotebookButton onClick={ignore}>Close</NotebookButton>
        </div>
      </div>
    );
  const { cells, unknown } = shared;
  if (stage === 'used')
    return (
      <div class="notebook-note" role="group" aria-label="Notebook in the link">
        <p>The link’s version of {plural(cells.length, 'cell')} is in. Nothing has been run.</p>
      </div>
    );
  return (
    <div class="notebook-note" role="group" aria-label="Notebook in the link">
      <p>
        The link you followed changes {plural(cells.length, 'cell')} of this page. Nothing has been run, and
        your own changes are as they were. Read what it changes before you use it.
      </p>
      {unknown.length > 0 && (
        <p>
          It also holds {unknown.length === 1 ? 'a cell' : `${unknown.length} cells`} (number{' '}
          {inList(unknown.map(String))}) which this page does not have: the lesson has changed since.
        </p>
      )}
      {cells.map(({ cell, source }) => (
        <details key={cell.data.cell.key} open={cells.length <= 2}>
          <summary>Cell {cell.data.number}</summary>
          <LineDiff
            label={`Changes of cell ${cell.data.number}`}
            before={cell.data.cell.source}
            after={source}
          />
        </details>
      ))}
      <div class="t-row">
        {cells.length > 0 && (
          <NotebookButton onClick={() => void takeShared(notebook, shared)}>Use these edits</NotebookButton>
        )}
        <NotebookButton onClick={ignore}>Ignore</NotebookButton>
      </div>
    </div>
  );
}
