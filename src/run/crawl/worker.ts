import type { CrawlReply, CrawlRequest } from './protocol.ts';
import { createCrawlHost } from './worker-host.ts';

/** The entry of the worker that filters a crawl. It knows no model, so it is small and starts at once. */
const receive = createCrawlHost((reply: CrawlReply) => postMessage(reply));

addEventListener('message', (event: MessageEvent<CrawlRequest>) => {
  void receive(event.data);
});
