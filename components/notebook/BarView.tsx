import { useState } from 'preact/hooks';
import { wholeNumber } from '#course/wording';
import { AnnouncedStates } from './AnnouncedStates.tsx';
import { keptWords } from './kept-words.ts';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import { Orphans } from './Orphans.tsx';
import { SafeNote } from './SafeNote.tsx';
import { ShareButton } from './ShareButton.tsx';
import { SharedNote } from './SharedNote.tsx';
import type { Shared } from './shared.ts';
import { TroubleNote } from './TroubleNote.tsx';
import './notebook.css';

export interface BarViewProps {
  /** Null until the page's notebook is awake. */
  readonly notebook: Notebook | null;
  /** What the link that was followed holds; null when it holds no notebook. */
  readonly shared?: Shared | null;
  readonly id?: string;
  /** Gives the reader all cells as a file. */
  readonly onDownload?: () => void;
}

/** What a session begins with. */
const usualBudgetMs = 1000;
const budgetsMs = [1000, 5000, 20_000, 60_000];

/** What concerns all cells of a page. */
export function BarView({ notebook, shared = null, id = 'notebook', onDownload }: BarViewProps) {
  const asleep = notebook === null;
  const isBusy = notebook?.busy.value ?? false;
  const kept = notebook === null ? '' : keptWords(notebook.keeper.state.value, notebook.keeper.trouble.value);
  return (
    <section class="notebook-bar not-content" role="group" aria-labelledby={`${id}-title`} id={id}>
      <div class="notebook-bar-row">
        <p class="notebook-bar-title" id={`${id}-title`}>
          Live notebook
        </p>
        <NotebookButton
          kind="primary"
          wakes
          disabled={asleep}
          busy={isBusy}
          onClick={() => void notebook?.runAll()}
        >
          Run all
        </NotebookButton>
        <NotebookButton disabled={!isBusy} of="all cells" onClick={() => void notebook?.stop()}>
          Stop
        </NotebookButton>
        <ShareButton notebook={notebook} />
        <NotebookButton kind="quiet" wakes disabled={asleep} of="of all cells" onClick={() => onDownload?.()}>
          Download .ts
        </NotebookButton>
        <ResetAll notebook={notebook} />
      </div>
      {kept !== '' && (
        <p class={notebook?.keeper.state.value === 'not-saved' ? 't-error' : 't-quiet'}>{kept}</p>
      )}
      {notebook !== null && <TroubleNote notebook={notebook} />}
      {notebook !== null && shared !== null && <SharedNote notebook={notebook} shared={shared} />}
      {notebook?.isSafe === true && <SafeNote notebook={notebook} />}
      {notebook !== null && <Orphans notebook={notebook} />}
      <details class="notebook-about">
        <summary>How it works: keys, time, what is saved</summary>
        <p>
          The code on this page is live. Nothing runs until you press a button; then it runs on this device,
          apart from the page and without the network. Change a cell, and what depends on it runs again.
        </p>
        <p>
          In a cell, <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd> runs it. <kbd>Tab</kbd> moves on
          until you have typed, then it indents; <kbd>Escape</kbd>, then <kbd>Tab</kbd>, always leaves the
          editor.
        </p>
        <Budget id={id} notebook={notebook} />
        <p>
          What you change is saved in this browser only, as you type.{' '}
          <a href="?safe">Open this page with nothing run</a> and your changes put aside, if one of them makes
          trouble.
        </p>
      </details>
      <AnnouncedStates notebook={notebook} />
      <p role="status" class="notebook-wake-note" data-notebook-note />
    </section>
  );
}

function Budget({ id, notebook }: { readonly id: string; readonly notebook: Notebook | null }) {
  const now = notebook?.session.budgetMs.value ?? usualBudgetMs;
  const choices = budgetsMs.includes(now) ? budgetsMs : [...budgetsMs, now].sort((a, b) => a - b);
  return (
    <p class="notebook-budget">
      <label for={`${id}-budget`}>Time for one stretch of code</label>
      <select
        id={`${id}-budget`}
        class="t-field"
        data-wakes
        disabled={notebook === null}
        value={String(now)}
        onChange={({ currentTarget }) => notebook?.session.setBudget(Number(currentTarget.value))}
      >
        {choices.map((ms) => (
          <option key={ms} value={String(ms)} selected={ms === now}>
            {ms === 1000 ? '1 second' : `${wholeNumber(ms / 1000)} seconds`}
          </option>
        ))}
      </select>
      <span class="t-quiet">A loop that takes longer is ended, so that it cannot hold up the page.</span>
    </p>
  );
}

function ResetAll({ notebook }: { readonly notebook: Notebook | null }) {
  const [isAsking, setAsking] = useState(false);
  const edited = notebook?.cells.filter(({ isEdited }) => isEdited.value).length ?? 0;
  if (!isAsking || edited === 0)
    return (
      <NotebookButton kind="quiet" disabled={edited === 0} onClick={() => setAsking(true)}>
        Reset all
      </NotebookButton>
    );
  return (
    <span class="t-row" role="group" aria-label="Reset all">
      <span>Your changes of {edited === 1 ? 'one cell' : `${wholeNumber(edited)} cells`} will be gone.</span>
      <NotebookButton onClick={() => setAsking(false)}>Keep them</NotebookButton>
      <NotebookButton
        onClick={() => {
          setAsking(false);
          void notebook?.resetAll();
        }}
      >
        Reset all
      </NotebookButton>
    </span>
  );
}
