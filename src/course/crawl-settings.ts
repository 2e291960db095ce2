import {
  defaultCrawlSeed,
  defaultCrawlSettings,
  readSettings,
  writeSettings,
  type CrawlSettings,
  type WrittenSettings,
} from '#run/crawl/settings';

/** 'Your cleaned set': which crawl, and what the reader does to it. `cleanCrawl(seed, settings)` gives its text. */
export interface KeptCrawl {
  readonly seed: number;
  readonly settings: CrawlSettings;
}

const STORAGE_KEY = 'terrarium.crawl';

interface StoredCrawl extends WrittenSettings {
  readonly version: 1;
  readonly seed: number;
}

/** Where the reader has never cleaned a crawl, or storage is refused or unreadable: what everybody begins with. */
export const firstCrawl: KeptCrawl = { seed: defaultCrawlSeed, settings: defaultCrawlSettings };

/** The reader's own pipeline as last run; null while there is none. */
export function readKeptCrawl(): KeptCrawl | null {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as StoredCrawl | null;
    if (stored?.version !== 1 || !Number.isInteger(stored.seed)) return null;
    const settings = readSettings(stored);
    return settings === undefined ? null : { seed: stored.seed, settings };
  } catch {
    return null;
  }
}

/** Remembers a pipeline that was run. Where storage is refused it holds on this page only. */
export function keepCrawl({ seed, settings }: KeptCrawl): void {
  const stored: StoredCrawl = { version: 1, seed, ...writeSettings(settings) };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(stored));
  } catch {
    return;
  }
}
