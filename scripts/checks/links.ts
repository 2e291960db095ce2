import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** Attributes that name another file or a place in a page. */
const REFERENCES = '[href], [src], [poster], [component-url], [renderer-url]';
const ATTRIBUTES = ['href', 'src', 'poster', 'component-url', 'renderer-url'];

export interface BrokenLink {
  /** Page it stands on, relative to the site's root. */
  readonly page: string;
  readonly address: string;
  readonly problem: string;
}

/**
 * Every link of every page that leads to a file that does not exist, outside the base path or to a missing anchor.
 * Links to other hosts are not followed: what they say is not ours to check.
 * @param root directory of the built site
 * @param base path it is served under, with a slash at either end
 */
export function brokenLinks(root: string, base: string): BrokenLink[] {
  const pages = globSync('**/*.html', { cwd: root });
  const documents = new Map(pages.map((page) => [page, readDocument(join(root, page))]));
  return pages.flatMap((page) => {
    const addresses = new Set(documents.get(page)?.addresses);
    return [...addresses].flatMap((address) => {
      const problem = findProblem(address, page);
      return problem === undefined ? [] : [{ page, address, problem }];
    });
  });

  function findProblem(address: string, page: string): string | undefined {
    const here = new URL(base + page.replace(/index\.html$/, ''), 'http://site.invalid');
    if (!URL.canParse(address, here)) return 'is no address';
    const target = new URL(address, here);
    if (target.origin !== here.origin) return undefined;
    if (!target.pathname.startsWith(base)) return `leaves the base path ${base}`;
    const path = decodeURIComponent(target.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const absolute = join(root, file);
    if (!existsSync(absolute)) return 'leads to no file';
    if (statSync(absolute).isDirectory()) return 'leads to a directory: end it with a slash';
    const anchor = decodeURIComponent(target.hash.slice(1));
    const document = documents.get(file);
    if (anchor !== '' && document && !document.anchors.has(anchor))
      return `leads to no place called '${anchor}'`;
    return undefined;
  }
}

function readDocument(path: string): { addresses: string[]; anchors: Set<string> } {
  const { document } = new JSDOM(readFileSync(path, 'utf8')).window;
  const addresses = [...document.querySelectorAll(REFERENCES)].flatMap((element) =>
    ATTRIBUTES.flatMap((attribute) => element.getAttribute(attribute) ?? []),
  );
  const anchors = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
  return { addresses, anchors };
}
