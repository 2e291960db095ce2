import type { CellData } from './cell-props.ts';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import { openCellEditor, type NotebookCell } from './notebook-cell.ts';
import { StateMark } from './StateMark.tsx';

interface Props {
  readonly id: string;
  readonly data: CellData;
  readonly cell: NotebookCell | null;
  readonly notebook: Notebook | null;
}

/** What a cell is, how it stands, and what to do with it. */
export function CellHead({ id, data, cell, notebook }: Props) {
  const { number, exercise } = data;
  const state = cell?.state.value ?? 'idle';
  const isRunning = state === 'running';
  const isEdited = cell?.isEdited.value ?? false;
  const isOpen = cell !== null && (cell.editing.value || isEdited);
  const duration = cell?.durationMs.value ?? null;
  const of = `cell ${number}`;

  return (
    <div class="notebook-head">
      {exercise !== null && (
        <p class="notebook-exercise-title" id={`${id}-exercise`}>
          Exercise: {exercise.title}
        </p>
      )}
      <p class="notebook-title" id={`${id}-title`}>
        <span class="notebook-number">Cell {number}</span>
        <span class="notebook-live">live code</span>
      </p>
      <StateMark
        state={state}
        detail={state === 'done' && duration !== null ? ` in ${tookWords(duration)}` : ''}
      />
      <div class="notebook-buttons">
        <NotebookButton
          kind="primary"
          wakes
          disabled={notebook === null}
          busy={isRunning}
          of={of}
          onClick={() => cell !== null && void notebook?.run(cell)}
        >
          Run
        </NotebookButton>
        <NotebookButton disabled={!isRunning} of={of} onClick={() => void notebook?.stop()}>
          Stop
        </NotebookButton>
        {isOpen && !isEdited ? (
          <NotebookButton of={`of ${of}`} onClick={() => (cell.editing.value = false)}>
            Close editor
          </NotebookButton>
        ) : (
          <NotebookButton
            wakes
            disabled={notebook === null}
            of={of}
            onClick={() => cell !== null && openCellEditor(cell)}
          >
            Edit
          </NotebookButton>
        )}
      </div>
    </div>
  );
}

/** `80 ms`, `1.2 s`. */
const tookWords = (durationMs: number): string =>
  durationMs < 1000 ? `${Math.max(1, Math.round(durationMs))} ms` : `${(durationMs / 1000).toFixed(1)} s`;
