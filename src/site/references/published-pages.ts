import { getCollection } from 'astro:content';
import { withBase } from '../base-links.ts';

export interface PublishedPage {
  /** Its slug: `compute`. */
  readonly id: string;
  readonly title: string;
  /** With the base path. */
  readonly address: string;
  /** Ids of the facts it cites. */
  readonly cites: ReadonlySet<string>;
}

/** The pages this build publishes: all but drafts, which only the preview shows. */
export async function publishedPages(): Promise<PublishedPage[]> {
  const entries = await getCollection('docs', ({ data }) => import.meta.env.DEV || !data.draft);
  return entries.map(({ id, data, body = '' }) => ({
    id,
    title: data.title,
    address: withBase(import.meta.env.BASE_URL, id === 'index' ? '/' : `/${id}/`),
    cites: new Set([...body.matchAll(/<Cite\s+id=["'](S\d+-\d+)["']/g)].map(([, fact]) => fact!)),
  }));
}
