import { STAGES, type StageId } from '#lab/filtering/pipeline/settings';
import { LABELLED_PAGES, readSettings, writeSettings, type WrittenSettings } from '#run/crawl/settings';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Crawling } from './crawling.ts';

interface LinkedCrawl extends WrittenSettings {
  readonly seed: number;
  readonly tab: StageId;
}

/** Room for every threshold changed. */
const LONGEST = 1200;

const schema = {
  version: 1,
  fields: {
    seed: field.integer(0, 999_999),
    stages: field.text(STAGES.length),
    changed: field.text(LONGEST),
    blocklist: field.flag(),
    reference: field.oneOf(['encyclopaedia', 'pages']),
    labels: field.text(LABELLED_PAGES),
    tab: field.oneOf(STAGES),
  },
} as const;

/** A link to a pipeline. Settings that cannot be are left aside. */
export function crawlLink({ seed, settings, tab, restore }: Crawling): FigureLink {
  const now: LinkedCrawl = { ...writeSettings(settings.value), seed: seed.value, tab: tab.value };
  return linkedState<LinkedCrawl>(schema, now, (linked) => {
    const read = readSettings(linked);
    if (read) restore({ seed: linked.seed, settings: read, tab: linked.tab });
  });
}
