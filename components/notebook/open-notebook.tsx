import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import { openShared, withoutShared } from '#notebook/share/share-link';
import { notebookText } from '#notebook/share/notebook-text';
import { BarView } from './BarView.tsx';
import type { CellData } from './cell-props.ts';
import { CellView } from './CellView.tsx';
import type { Notebook } from './notebook.ts';
import { createPageNotebook } from './page-notebook.ts';
import { saveText } from './save-text.ts';
import { sharedFor, type Shared } from './shared.ts';

/**
 * Brings a page's cells and its bar to life, over the markup they have.
 * @param hosts elements that `Cell.astro` and `NotebookBar.astro` marked, in the page's order
 */
export async function openNotebook(hosts: readonly HTMLElement[]): Promise<void> {
  const cells = hosts.flatMap((host) => {
    const view = host.querySelector<HTMLElement>('[data-notebook-view]');
    const text = host.querySelector('script[type="application/json"]')?.textContent ?? undefined;
    return view === null || text === undefined ? [] : [{ view, data: JSON.parse(text) as CellData }];
  });
  const [first] = cells;
  if (first === undefined) return;
  const notebook = createPageNotebook(
    first.data.lesson,
    cells.map(({ data }) => data),
  );
  for (const { view, data } of cells) {
    const codeHtml = view.querySelector('[data-notebook-code]')?.innerHTML ?? '';
    const recordedHtml = view.querySelector('[data-notebook-recorded]')?.innerHTML ?? '';
    hydrate(
      <CellView data={data} codeHtml={codeHtml} recordedHtml={recordedHtml} notebook={notebook} />,
      view,
    );
  }
  const shared = signal<Shared | null>(null);
  for (const host of hosts) {
    const view = host.querySelector<HTMLElement>('[data-notebook-bar]');
    if (view !== null) hydrate(<LiveBar notebook={notebook} shared={shared} />, view);
  }
  await notebook.keeper.load();
  const follow = (): void => {
    const link = openShared(location.hash);
    if (link.kind === 'none') return;
    shared.value = sharedFor(notebook, link);
    document.getElementById('notebook')?.scrollIntoView();
    // The address is the reader's again: copied as it stands, it would pass on what they may have ignored.
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${location.search}${withoutShared(location.hash)}`,
    );
  };
  follow();
  addEventListener('hashchange', follow);
  // A page that is closed while its reader types keeps what it can.
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void notebook.keeper.flush();
  });
}

interface LiveBarProps {
  readonly notebook: Notebook;
  readonly shared: { readonly value: Shared | null };
}

function LiveBar({ notebook, shared }: LiveBarProps) {
  return <BarView notebook={notebook} shared={shared.value} onDownload={() => download(notebook)} />;
}

function download({ lesson, cells }: Notebook): void {
  const title = document.querySelector('h1')?.textContent.trim() ?? lesson;
  const texts = cells.map(({ data, text, isEdited }) => ({
    number: data.number,
    source: text.peek(),
    edited: isEdited.peek(),
    exercise: data.exercise?.id ?? null,
  }));
  const address = `${location.origin}${location.pathname}`;
  saveText(`${lesson.replaceAll('/', '-') || 'notebook'}.ts`, notebookText(title, address, texts));
}
