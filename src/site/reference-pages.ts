import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface SitePage {
  readonly label: string;
  /** Root-relative address, without the base path. */
  readonly address: string;
}

/** Pages beside the lessons, in the order they are listed. */
const known: readonly SitePage[] = [
  { label: 'Your progress', address: '/progress/' },
  { label: 'Review', address: '/review/' },
  { label: 'Calibration', address: '/calibration/' },
  { label: 'Models', address: '/models/' },
  { label: 'Glossary', address: '/glossary/' },
  { label: 'Sources', address: '/sources/' },
  { label: 'For authors', address: '/authors/' },
  { label: 'Privacy', address: '/privacy/' },
];

/**
 * The pages beside the lessons that there are, so that nothing links to one that is not.
 * @param root absolute path of the project; every command of the project runs there
 */
export function referencePages(root = process.cwd()): SitePage[] {
  return known.filter(({ address }) => {
    const id = address.replaceAll('/', '');
    const files = [`content/${id}.md`, `content/${id}.mdx`, `content/${id}/index.mdx`];
    const routes = [`src/pages/${id}.astro`, `src/pages/${id}/index.astro`];
    return [...files, ...routes].some((file) => existsSync(join(root, file)));
  });
}
