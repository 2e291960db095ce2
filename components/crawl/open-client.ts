import type { CrawlClient } from '#run/crawl/client';
import { fetchPart } from '../frame/fetch-part.ts';

/** Fetches the client with the first run, so that a page that is only read loads none of it. */
export async function openClient(): Promise<CrawlClient> {
  const [{ createCrawlClient }, { spawnCrawlWorker }] = await fetchPart(() =>
    Promise.all([import('#run/crawl/client'), import('#run/crawl/spawn-worker')]),
  );
  return createCrawlClient({ spawn: spawnCrawlWorker });
}
