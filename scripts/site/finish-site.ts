import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { select } from 'hast-util-select';
import { parsePage } from './html-tree.ts';
import { llmsFullText, llmsText, pageFile, type ReadablePage } from './llms-text.ts';
import { pageText } from './page-text.ts';
import { withSecurityPolicy } from './security-policy.ts';

export interface BuiltSite {
  /** Directory of the built site. */
  readonly root: string;
  /** Path it is served under, with a slash at either end. */
  readonly base: string;
  /** Public address of its host, or '' when nobody knows it yet. */
  readonly site: string;
}

/**
 * What a built site still needs and no page can know of itself: a security policy on each page, the text of the pages
 * for language models (`llms.txt`, `llms-full.txt`, and an `index.md` beside each page), and `robots.txt`.
 * @throws Error that names the page when one cannot be given a policy
 */
export function finishSite(built: BuiltSite): void {
  const { root } = built;
  const pages: ReadablePage[] = [];
  for (const path of orderedPages(root)) {
    const html = readFileSync(join(root, path), 'utf8');
    write(root, path, securedPage(built, path, html));
    const page = readablePage(built, path, html);
    if (page === undefined) continue;
    pages.push(page);
    write(root, textPath(path), pageFile(page));
  }
  const [start] = pages;
  if (start === undefined) throw new Error('The site has no page that may be listed.');
  const fullAddress = addressOf(built, 'llms-full.txt');
  write(
    root,
    'llms.txt',
    llmsText({ title: start.siteName, summary: start.description, fullAddress }, pages),
  );
  write(root, 'llms-full.txt', llmsFullText(pages));
  write(root, 'robots.txt', robotsText(built));
}

function securedPage({ root, base }: BuiltSite, path: string, html: string): string {
  const readScript = (address: string) => {
    if (!address.startsWith(base)) throw new Error(`${address} is no address of the site.`);
    return readFileSync(join(root, address.slice(base.length)), 'utf8');
  };
  try {
    return withSecurityPolicy(html, readScript);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Every page's file: the start, then those its text leads to in the order it names them, then the rest by name. */
function orderedPages(root: string): string[] {
  const files = globSync('**/*.html', { cwd: root }).sort();
  const start = files.includes('index.html') ? readFileSync(join(root, 'index.html'), 'utf8') : '';
  const text = start.slice(start.indexOf('<main'));
  const rank = (file: string) => {
    if (file === 'index.html') return -1;
    const place = text.indexOf(`/${file.replace(/index\.html$/, '')}"`);
    return place === -1 ? Infinity : place;
  };
  return files.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** A page as text, or nothing when it asks not to be listed. */
function readablePage(built: BuiltSite, path: string, html: string): ReadablePage | undefined {
  const tree = parsePage(html);
  if (select('meta[name="robots"][content*="noindex"]', tree)) return undefined;
  const address = addressOf(built, path.replace(/index\.html$/, ''));
  return { ...pageText(tree, address), address, textAddress: addressOf(built, textPath(path)) };
}

const textPath = (path: string): string => path.replace(/\.html$/, '.md');

const addressOf = ({ base, site }: BuiltSite, path: string): string =>
  site === '' ? base + path : new URL(base + path, site).href;

/** Everything may be read by everyone. A host reads this file only at its root; below a path it does no harm. */
function robotsText(built: BuiltSite): string {
  const sitemap = built.site === '' ? '' : `\nSitemap: ${addressOf(built, 'sitemap-index.xml')}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
