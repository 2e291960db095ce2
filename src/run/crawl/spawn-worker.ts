/** Starts the worker that filters a crawl. A file of its own, since only a bundler can resolve the worker's address. */
export function spawnCrawlWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'terrarium-crawl' });
}
