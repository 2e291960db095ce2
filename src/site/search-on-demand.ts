/**
 * Stands in for Pagefind's interface, which Starlight sets up on every page as it loads, whether or not anybody
 * searches. The real one is a quarter of a page's script: it comes when the reader turns to the search.
 * Called with `new`, as the real one is.
 */
export function PagefindUI(options: { readonly element: string }): void {
  const search = document.querySelector('site-search');
  const button = search?.querySelector('button[data-open-modal]');
  const dialog = search?.querySelector('dialog');
  if (!button || !dialog) return;

  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    setUp(options, dialog).catch(() => {
      isLoading = false;
      const place = dialog.querySelector(options.element);
      if (place)
        place.textContent =
          'The search could not be fetched. Close this, check the connection, and open it again.';
    });
  };
  for (const sign of ['pointerenter', 'focus']) button.addEventListener(sign, load);
  new MutationObserver(() => {
    if (dialog.open) load();
  }).observe(dialog, { attributeFilter: ['open'] });
  if (dialog.open) load();
}

async function setUp(options: { readonly element: string }, dialog: HTMLDialogElement): Promise<void> {
  const pagefind = await import('@pagefind/default-ui/npm_dist/mjs/ui-core.mjs');
  dialog.querySelector(options.element)?.replaceChildren();
  new pagefind.PagefindUI(options);
  // Whoever opened the dialog before its field was there is waiting to write.
  if (dialog.open) dialog.querySelector('input')?.focus();
}
