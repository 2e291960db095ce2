import { cleanCrawl, rawCrawl } from '../crawl/clean-crawl.ts';
import { RunError } from '../failure.ts';
import type { CrawlText } from './spec.ts';

/**
 * The pages of a crawl as they came in, or as a pipeline left them. Takes seconds.
 * @throws RunError `unfit` when the pipeline let nothing through
 */
export function crawlDocuments({ seed, settings }: Omit<CrawlText, 'kind'>): readonly string[] {
  const pages = settings === null ? rawCrawl(seed) : cleanCrawl(seed, settings);
  if (pages.length > 0) return pages.map(({ text }) => text);
  throw new RunError(
    'unfit',
    'The pipeline let no page of the crawl through, so there is nothing to read.',
    'Loosen a filter in the figure of the crawl, then start again.',
  );
}
