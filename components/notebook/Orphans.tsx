import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import { saveText } from './save-text.ts';

/** Versions of cells that the lesson no longer has: they are the reader's, so only the reader throws them away. */
export function Orphans({ notebook }: { readonly notebook: Notebook }) {
  const { keeper, lesson } = notebook;
  const orphans = keeper.orphans.value;
  if (orphans.length === 0) return null;
  return (
    <div class="notebook-note">
      <p>
        {orphans.length === 1 ? 'A cell that you changed is' : 'Cells that you changed are'} no longer in this
        lesson. Your code is kept:
      </p>
      <ul class="notebook-orphans">
        {orphans.map((orphan) => (
          <li key={orphan.key}>
            <details>
              <summary>Cell {orphan.number} of that time</summary>
              <pre class="notebook-text">{orphan.source}</pre>
            </details>
            <NotebookButton
              of={`cell ${orphan.number} of that time`}
              onClick={() =>
                saveText(`${lesson.replaceAll('/', '-')}-cell-${orphan.number}.ts`, orphan.source)
              }
            >
              Download
            </NotebookButton>
            <NotebookButton
              kind="quiet"
              of={`cell ${orphan.number} of that time`}
              onClick={() => void keeper.forget(orphan)}
            >
              Throw it away
            </NotebookButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
