import { readRecording } from '#course/read-recording.build';
import type { CrawlReport } from '#run/crawl/report';

/**
 * What everybody's first pipeline makes of the crawl of seed 1.
 * @throws Error while it was never recorded
 */
export function recordedCrawl(): CrawlReport {
  const recording = readRecording('components/crawl/recorded/crawl.json') as { report: CrawlReport } | null;
  if (recording === null) throw new Error('The crawl was never recorded: run `npm run record -- crawl`.');
  return recording.report;
}
