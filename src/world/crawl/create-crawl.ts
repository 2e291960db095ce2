import { createRng, deriveSeed, type Rng } from '#lab';
import { createChooser } from '../chooser.ts';
import { dirtyDocument } from '../corpus/apply-dirt.ts';
import { drawByZipf } from '../corpus/compose.ts';
import { createFalseWorld, falseLabel } from '../corpus/dirt/false-world.ts';
import { GARBLINGS, garble } from '../corpus/dirt/garble.ts';
import type { DirtyText, PageType } from '../corpus/dirt/label.ts';
import { nearDuplicate } from '../corpus/dirt/near-duplicate.ts';
import type { LabelledDocument } from '../corpus/labelled-document.ts';
import { drawPageType, writeCrawlPage } from '../documents/crawl-page.ts';
import { story } from '../documents/story.ts';
import { townEntry } from '../documents/town-entry.ts';
import type { World } from '../facts/world.ts';

export interface CrawlOptions {
  readonly seed: number;
  /** Default 900: some 150,000 words. */
  readonly pages?: number;
}

export const CRAWL_PAGES = 900;

/** Shares of pages that came to harm on the way, or came twice; the rest is as it was written. */
const CRAWL_HARM = { duplicate: 0.05, nearDuplicate: 0.09, garbled: 0.07, false: 0.06 } as const;

type Harm = keyof typeof CRAWL_HARM;

/** What an honest page is, for pages whose facts are then made wrong. */
const HONEST: Readonly<Partial<Record<PageType, number>>> = { article: 4, guide: 3, forum: 2 };

function drawHarm(rng: Rng): Harm | undefined {
  let u = rng();
  return (Object.keys(CRAWL_HARM) as Harm[]).find((harm) => (u -= CRAWL_HARM[harm]) < 0);
}

/** A false world may happen to tell nothing wrong on a page; then another is written. */
const ATTEMPTS = 20;

/**
 * A raw crawl of the world, in the order in which it was fetched: pages of every type by the shares of `RAW_CRAWL`, some
 * of them copied from earlier ones (so the original always comes first), damaged, or wrong in what they state. Same
 * world and options: same bytes. A longer crawl begins with the shorter one.
 * @throws RangeError when the number of pages is not a whole number above 0
 */
export function createCrawl(
  world: World,
  { seed, pages = CRAWL_PAGES }: CrawlOptions,
): readonly LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  for (const document of writeCrawl(world, { seed, pages })) documents.push(document);
  return documents;
}

/** The same, page by page. */
export function* writeCrawl(
  world: World,
  { seed, pages = CRAWL_PAGES }: CrawlOptions,
): Generator<LabelledDocument, undefined> {
  if (!(Number.isInteger(pages) && pages > 0))
    throw new RangeError(`A crawl has a whole number of pages above 0, not ${pages}.`);
  const falseWorld = createFalseWorld(world, deriveSeed(seed, 'false'));
  const written: LabelledDocument[] = [];
  const originals: number[] = [];

  function writePage(from: World, name: string, shares?: typeof HONEST): DirtyText {
    const chooser = createChooser(createRng(deriveSeed(seed, name)));
    const options = { policy: { kind: 'training' }, drawPerson: drawByZipf(world) } as const;
    return writeCrawlPage(from, drawPageType(chooser, shares), chooser, options, [townEntry, story]);
  }

  function writeFalsePage(index: number): DirtyText {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const page = writePage(falseWorld, `false-${index}-${attempt}`, HONEST);
      const label = falseLabel(world, page.mentions);
      if (label.quality === 'false' && page.label.page) {
        return { ...page, label: { ...label, page: page.label.page } };
      }
    }
    return writePage(world, `page-${index}`);
  }

  for (let index = 0; index < pages; index++) {
    const rng = createRng(deriveSeed(seed, `harm-${index}`));
    const harm = drawHarm(rng);
    const isCopy = harm === 'duplicate' || harm === 'nearDuplicate';
    const page = isCopy && originals.length > 0 ? copyOf(rng, harm) : pageOf(index, rng, harm);
    if (!('of' in page.label)) originals.push(index);
    const document = dirtyDocument('rawPage', page);
    written.push(document);
    yield document;
  }

  function copyOf(rng: Rng, harm: 'duplicate' | 'nearDuplicate'): DirtyText {
    const of = originals[Math.floor(rng() * originals.length)]!;
    const { text, mentions, label } = written[of]!;
    const page = label.page!;
    if (harm === 'duplicate') return { text, mentions, label: { quality: 'duplicate', of, page } };
    const copy = nearDuplicate(world, text, of, rng);
    return { ...copy, label: { ...copy.label, page } };
  }

  function pageOf(index: number, rng: Rng, harm: Harm | undefined): DirtyText {
    if (harm === 'false') return writeFalsePage(index);
    const page = writePage(world, `page-${index}`);
    if (harm !== 'garbled') return page;
    const damaged = garble(world, page.text, GARBLINGS[Math.floor(rng() * GARBLINGS.length)]!, rng);
    return { ...damaged, label: { ...damaged.label, page: page.label.page! } };
  }
  return undefined;
}
