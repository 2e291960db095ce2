/**
 * Where to report a fault: the address that the page names in `<meta name="terrarium:report">`, with the fault's
 * words put at the end of its `body` parameter.
 * @returns null where the site names no address
 */
export function reportLink(words: string): string | null {
  const address = document.querySelector<HTMLMetaElement>('meta[name="terrarium:report"]')?.content;
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.searchParams.set('body', [url.searchParams.get('body'), words].filter(Boolean).join('\n\n'));
  // A form writes spaces as plus signs, which mail programs show as they are.
  return url.href.replaceAll('+', '%20');
}
