import { createRng, deriveSeed } from '#lab';
import { createPipeline, type Labelled, type Pipeline } from '#lab/filtering/pipeline/index';
import { createWorld, type LabelledDocument, type World } from '#world';
import { BLOCKLIST, CRAWL_PAGES, REFERENCE_KINDS, writeCrawl, writeReference } from '#world/crawl/index';
import { LABELLED_PAGES, type CrawlSettings } from './settings.ts';

/** A crawl, and the pipeline that remembers what it measured in its pages. */
export interface CrawlBench {
  readonly seed: number;
  readonly world: World;
  readonly documents: readonly LabelledDocument[];
  readonly texts: readonly string[];
  readonly pipeline: Pipeline;
  /** Places of the pages that a reader labels, drawn at random. */
  readonly sample: readonly number[];
}

/**
 * Writes the crawl of a seed, page by page, and yields the share done.
 * @param pages a longer crawl begins with the shorter one, and from the usual length on has the same pages to label
 */
export function* layOutCrawl(seed: number, pages = CRAWL_PAGES): Generator<number, CrawlBench> {
  const world = createWorld({ size: 'pocket' });
  const documents: LabelledDocument[] = [];
  for (const document of writeCrawl(world, { seed, pages })) {
    documents.push(document);
    if (documents.length % 8 === 0) yield documents.length / pages;
  }
  const references = Object.fromEntries(
    REFERENCE_KINDS.map((kind) => [kind, () => writeReference(world, kind, seed)]),
  );
  return {
    seed,
    world,
    documents,
    texts: documents.map(({ text }) => text),
    pipeline: createPipeline({ references, blocklist: BLOCKLIST }),
    sample: drawSample(seed, Math.min(pages, CRAWL_PAGES)),
  };
}

function drawSample(seed: number, pages: number): readonly number[] {
  const rng = createRng(deriveSeed(seed, 'labelling sample'));
  const drawn = new Set<number>();
  while (drawn.size < Math.min(pages, LABELLED_PAGES)) drawn.add(Math.floor(rng() * pages));
  return [...drawn];
}

/** The pages that the reader has judged, as the classifier learns from them. */
export const labelledPages = ({ sample, texts }: CrawlBench, { labels }: CrawlSettings): Labelled[] =>
  sample.flatMap((index, place) => {
    const keep = labels[place] ?? null;
    return keep === null ? [] : [{ text: texts[index]!, keep }];
  });
