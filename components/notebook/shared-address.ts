import type { Notebook } from './notebook.ts';

/**
 * The page's address with the notebook in its fragment: the cells that differ from the author's, the time budget, and
 * whatever states of figures stand in the fragment already.
 * @returns `excess`: characters it is too long by; 0 when it fits
 */
export async function sharedAddress(
  { lesson, cells, session }: Notebook,
  href: string,
): Promise<{ address: string; excess: number }> {
  const { maxFragmentLength, writeShared } = await import('#notebook/share/share-link');
  const url = new URL(href);
  // Who opens the link decides for themselves how.
  url.searchParams.delete('safe');
  const edited = cells.filter(({ isEdited }) => isEdited.peek());
  const shared = {
    lesson,
    budgetMs: session.budgetMs.peek(),
    cells: edited.map(({ data, text }) => ({ key: data.cell.key, number: data.number, source: text.peek() })),
  };
  url.hash = writeShared(shared, url.hash);
  return { address: url.href, excess: Math.max(0, url.hash.length - maxFragmentLength) };
}
