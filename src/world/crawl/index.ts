export { CRAWL_PAGES, createCrawl, writeCrawl } from './create-crawl.ts';
export { REFERENCE_KINDS } from './reference-kinds.ts';
export { rareTowns, writeReference } from './reference.ts';
export { worthKeeping, type DirtLabel } from '../corpus/dirt/label.ts';
export { BLOCKLIST } from '../phrasings/crawl/blocklist.ts';
