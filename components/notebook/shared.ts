import { signal, type Signal } from '@preact/signals';
import type { OpenedLink } from '#notebook/share/share-link';
import type { Notebook } from './notebook.ts';
import type { NotebookCell } from './notebook-cell.ts';

/** A notebook that came with a link, before the reader has decided about it. */
export type Shared =
  | { readonly kind: 'later' | 'damaged' | 'too-large' | 'elsewhere'; readonly stage: Signal<SharedStage> }
  | {
      readonly kind: 'opened';
      readonly stage: Signal<SharedStage>;
      /** Cells of this page that it changes. */
      readonly cells: readonly { readonly cell: NotebookCell; readonly source: string }[];
      /** Numbers of cells that this page does not know. */
      readonly unknown: readonly number[];
      readonly budgetMs: number;
    };

type SharedStage = 'offered' | 'used' | 'ignored';

/** @returns null when the link holds no notebook */
export function sharedFor(notebook: Notebook, link: OpenedLink): Shared | null {
  if (link.kind === 'none') return null;
  const stage = signal<SharedStage>('offered');
  if (link.kind !== 'opened') return { kind: link.kind, stage };
  const { lesson, cells, budgetMs } = link.notebook;
  if (lesson !== notebook.lesson) return { kind: 'elsewhere', stage };
  const known = cells.flatMap(({ key, source }) => {
    const cell = notebook.cells.find(({ data }) => data.cell.key === key);
    return cell === undefined ? [] : [{ cell, source }];
  });
  const unknown = cells
    .filter(({ key }) => known.every(({ cell }) => cell.data.cell.key !== key))
    .map(({ number }) => number);
  return { kind: 'opened', stage, cells: known, unknown, budgetMs };
}

/** Puts a link's cells in. The reader's own versions are kept beside them; nothing runs. */
export async function takeShared(notebook: Notebook, shared: Shared): Promise<void> {
  shared.stage.value = 'used';
  if (shared.kind !== 'opened') return;
  for (const { cell, source } of shared.cells) {
    if (cell.text.peek() === source) continue;
    if (cell.isEdited.peek()) await notebook.keeper.putAside(cell);
    notebook.edit(cell, source);
  }
  notebook.session.setBudget(shared.budgetMs);
  await notebook.keeper.flush();
}
