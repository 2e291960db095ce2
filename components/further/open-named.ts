/**
 * Opens the folded part that holds what the page's address names, such as a widget's state (`#ask=v1,…`). A browser does so by
 * itself for a plain id only.
 */
export function openNamed(): void {
  for (const part of location.hash.slice(1).split('&')) {
    const name = part.split('=', 1)[0] ?? '';
    const folded = name === '' ? null : document.getElementById(name)?.closest('details');
    if (folded) folded.open = true;
  }
}
