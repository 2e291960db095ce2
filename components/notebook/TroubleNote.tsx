import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';

/** What keeps cells from running, with a way on. */
export function TroubleNote({ notebook }: { readonly notebook: Notebook }) {
  const { session, trouble } = notebook;
  const words = session.trouble.value || trouble.value;
  if (words === '') return null;
  return (
    <div class="t-failure">
      <p>{words}</p>
      {session.trouble.value !== '' && (
        <div class="t-row">
          <NotebookButton onClick={() => notebook.restart()}>Restart</NotebookButton>
        </div>
      )}
    </div>
  );
}
