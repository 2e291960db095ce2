/** A question as it stands in its lesson, or why it is not at hand. */
export type FetchedQuestion =
  | { readonly state: 'found'; readonly form: HTMLFormElement; readonly lessonTitle: string }
  /** The lesson has no such question any more, or there is no such lesson. */
  | { readonly state: 'gone' }
  /** The page could not be fetched: offline, most likely. */
  | { readonly state: 'unreachable' };

const pages = new Map<string, Promise<Document | 'gone'>>();

/**
 * A question out of its lesson's page, so that it is written in one place only.
 * @param address of the lesson's page
 */
export async function fetchQuestion(address: string, id: string): Promise<FetchedQuestion> {
  const page = await lessonPage(address).catch(() => null);
  if (page === null) return { state: 'unreachable' };
  if (page === 'gone') return { state: 'gone' };
  const drawn = page.querySelector<HTMLFormElement>(`form.question[data-question="${CSS.escape(id)}"]`);
  if (drawn === null) return { state: 'gone' };
  borrowStyles(page, drawn);
  const form = document.importNode(drawn, true);
  for (const script of form.querySelectorAll('script')) script.remove();
  // What points to its own page goes on pointing there.
  for (const link of form.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    link.href = address + link.getAttribute('href')!;
  return { state: 'found', form, lessonTitle: page.querySelector('h1')?.textContent.trim() ?? '' };
}

/** Forgets pages that could not be fetched, so that they can be asked for again. */
function lessonPage(address: string): Promise<Document | 'gone'> {
  const known = pages.get(address);
  if (known !== undefined) return known;
  const page = fetch(address).then(async (response) => {
    if (response.status === 404 || response.status === 410) return 'gone';
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

/** Code in a question is coloured by a style sheet that only pages with code have. */
function borrowStyles(page: Document, drawn: Element): void {
  if (drawn.querySelector('.expressive-code') === null) return;
  for (const link of page.querySelectorAll('link[rel="stylesheet"]')) {
    const address = link.getAttribute('href')!;
    if (/\/ec\.[^/]*$/.test(address) && document.querySelector(`link[href="${address}"]`) === null)
      document.head.append(document.importNode(link, true));
  }
}
