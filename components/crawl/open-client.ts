import type { CrawlClient } from '#run/crawl/client';

/** Fetches the client with the first run, so that a page that is only read loads none of it. */
export async function openClient(): Promise<CrawlClient> {
  const [{ createCrawlClient }, { spawnCrawlWorker }] = await Promise.all([
    import('#run/crawl/client'),
    import('#run/crawl/spawn-worker'),
  ]);
  return createCrawlClient({ spawn: spawnCrawlWorker });
}
