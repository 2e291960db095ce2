import { plural } from '#course/wording';
import type { CheckResult } from '#notebook/protocol';
import type { CellData, CellExercise } from './cell-props.ts';
import type { ExerciseAttempt } from './exercise-attempt.ts';
import { LineDiff } from './LineDiff.tsx';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import type { NotebookCell } from './notebook-cell.ts';

interface Props {
  readonly data: CellData;
  readonly exercise: CellExercise;
  readonly cell: NotebookCell | null;
  readonly notebook: Notebook | null;
}

/** Beneath a cell that begins an exercise: checks, hints one by one, and the solution. */
export function ExercisePanel({ data, exercise, cell, notebook }: Props) {
  const attempt = cell === null ? null : (notebook?.attemptOf(cell) ?? null);
  const of = `of exercise ${exercise.title}`;
  return (
    <div class="notebook-exercise">
      <div class="t-row">
        <NotebookButton
          kind="primary"
          wakes
          disabled={notebook === null}
          busy={attempt?.checking.value ?? false}
          of={`exercise ${exercise.title}`}
          onClick={() => cell !== null && void notebook?.check(cell)}
        >
          Check
        </NotebookButton>
        <NotebookButton wakes disabled={notebook === null} of={of} onClick={() => attempt?.askSolution()}>
          Show the solution
        </NotebookButton>
        {attempt !== null && <span class="t-quiet">{standing(attempt)}</span>}
      </div>
      <div role="status" class="notebook-results">
        {attempt?.checking.value === true && <p class="t-quiet">Checking…</p>}
        {attempt !== null && attempt.obstacle.value !== '' && <p>{attempt.obstacle.value}</p>}
        {attempt !== null && attempt.results.value !== null && (
          <CheckResults results={attempt.results.value} />
        )}
      </div>
      <Hints hints={exercise.hints} />
      {attempt !== null && cell !== null && notebook !== null && (
        <Solution
          attempt={attempt}
          exercise={exercise}
          cell={cell}
          notebook={notebook}
          number={data.number}
        />
      )}
    </div>
  );
}

function standing({ value }: ExerciseAttempt): string {
  const { passed, attempts, sawSolution } = value.value;
  const tries = attempts === 0 ? '' : `after ${plural(attempts, 'attempt')}`;
  if (passed) return `Passed${sawSolution ? ', with the solution seen' : ''}.`;
  return attempts === 0 ? '' : `Not passed yet, ${tries}.`;
}

function CheckResults({ results }: { readonly results: readonly CheckResult[] }) {
  const passed = results.filter((result) => result.passed).length;
  return (
    <>
      <p>
        <strong>
          {passed === results.length
            ? 'All checks pass.'
            : `${passed} of ${plural(results.length, 'check')} pass.`}
        </strong>
      </p>
      <ul class="notebook-checks">
        {results.map((result) => (
          <li key={result.title} class={result.passed ? 'notebook-check-passed' : 'notebook-check-failed'}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <path d={result.passed ? 'M2 7.5 5.5 11 12 3' : 'M3 3 11 11M11 3 3 11'} />
            </svg>
            <span>
              <span class="t-visually-hidden">{result.passed ? 'passed: ' : 'not passed: '}</span>
              {result.title}
              {result.feedback !== '' && <span class="notebook-feedback">{result.feedback}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each hint folds out by itself, script or none; a style shows the next once one is open. */
function Hints({ hints }: { readonly hints: readonly string[] }) {
  return (
    <div class="notebook-hints">
      {hints.map((hint, index) => (
        <details key={hint} class="notebook-hint">
          <summary>
            Hint {index + 1} of {hints.length}
          </summary>
          <p>{hint}</p>
        </details>
      ))}
    </div>
  );
}

interface SolutionProps {
  readonly attempt: ExerciseAttempt;
  readonly exercise: CellExercise;
  readonly cell: NotebookCell;
  readonly notebook: Notebook;
  readonly number: number;
}

function Solution({ attempt, exercise, cell, notebook, number }: SolutionProps) {
  const stage = attempt.solution.value;
  if (stage === 'hidden') return null;
  const of = `(cell ${number})`;
  if (stage === 'asking')
    return (
      <div class="notebook-note" role="group" aria-label="Solution">
        <p>You have not checked an attempt yet. One try of your own teaches more than any solution.</p>
        <div class="t-row">
          <NotebookButton of={of} onClick={() => attempt.hideSolution()}>
            Try first
          </NotebookButton>
          <NotebookButton of={of} onClick={() => attempt.showSolution()}>
            Show it all the same
          </NotebookButton>
        </div>
      </div>
    );
  return (
    <div class="notebook-note" role="group" aria-label="Solution">
      <p>The solution, as a change of your code:</p>
      <LineDiff label="From your code to the solution" before={cell.text.value} after={exercise.solution} />
      <div class="t-row">
        <NotebookButton
          of={of}
          onClick={() => {
            notebook.edit(cell, exercise.solution);
            cell.view.value = 'code';
          }}
        >
          Use the solution
        </NotebookButton>
        <NotebookButton of={of} kind="quiet" onClick={() => attempt.hideSolution()}>
          Hide it
        </NotebookButton>
      </div>
    </div>
  );
}
