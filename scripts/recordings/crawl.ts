import { driveToEnd } from '#run/crawl/clean-crawl';
import { layOutCrawl } from '#run/crawl/crawl-bench';
import { reportCrawl } from '#run/crawl/report-crawl';
import { defaultCrawlSeed, defaultCrawlSettings } from '#run/crawl/settings';
import { defineRecording } from '../records/recording.ts';

export default defineRecording({
  about: 'What the published rules and MinHash make of a raw crawl of the small world.',
  minutes: 0.1,
  seed: defaultCrawlSeed,
  out: 'components/crawl/recorded/crawl.json',
  record({ seed }) {
    const bench = driveToEnd(layOutCrawl(seed));
    return { report: rounded(driveToEnd(reportCrawl(bench, defaultCrawlSettings))) };
  },
});

/** The same with every fraction cut to five digits: more than is shown. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : Number(value.toPrecision(5))) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => rounded(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part as unknown)])) as T;
}
