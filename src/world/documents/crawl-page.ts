import type { Chooser } from '../chooser.ts';
import type { DirtyText, PageType } from '../corpus/dirt/label.ts';
import type { World } from '../facts/world.ts';
import { DIALECT_TOWN } from '../phrasings/crawl/dialect.ts';
import { SITES } from '../phrasings/crawl/frame-lines.ts';
import { marksOf, writeFrame, type Frame } from './crawl/frame.ts';
import { writeAnnotatedList, writeArticle, writeForum, writeGuide } from './crawl/honest-pages.ts';
import { writeBoilerplate, writeFiller, writeSpam } from './crawl/junk-pages.ts';
import { writeDialect, writeForeign } from './crawl/other-tongues.ts';
import { fillLine, type PageContext, type PageDraft } from './crawl/page-context.ts';
import { writePersonalData } from './crawl/personal-data.ts';
import { writeBareList, writeChatter, writeShop, writeThin } from './crawl/scraps.ts';
import type { DocumentKind, WriteOptions } from './document.ts';

const WRITERS: Readonly<Record<PageType, (context: PageContext) => PageDraft>> = {
  article: writeArticle,
  guide: writeGuide,
  'annotated-list': writeAnnotatedList,
  forum: writeForum,
  dialect: writeDialect,
  foreign: writeForeign,
  thin: writeThin,
  'bare-list': writeBareList,
  shop: writeShop,
  chatter: writeChatter,
  spam: writeSpam,
  boilerplate: writeBoilerplate,
  filler: writeFiller,
  'personal-data': writePersonalData,
};

export const PAGE_TYPES = Object.keys(WRITERS) as readonly PageType[];

/**
 * Shares of page types in a raw crawl, out of 100: a third is worth keeping. The real web is worse; about nine
 * tenths of it go.
 */
export const RAW_CRAWL: Readonly<Record<PageType, number>> = {
  article: 12,
  guide: 8,
  'annotated-list': 5,
  forum: 5,
  dialect: 5,
  foreign: 7,
  thin: 8,
  'bare-list': 9,
  shop: 7,
  chatter: 6,
  spam: 11,
  boilerplate: 8,
  filler: 6,
  'personal-data': 3,
};

/** Draws a page type by its share; types left out or with share 0 do not occur. */
export function drawPageType(
  chooser: Chooser,
  shares: Readonly<Partial<Record<PageType, number>>> = RAW_CRAWL,
): PageType {
  return chooser.pick(
    PAGE_TYPES,
    PAGE_TYPES.map((type) => shares[type] ?? 0),
  );
}

/** How often a town has a page, by Zipf's law: the last towns of the list are rare. */
export const townShares = (world: World): number[] => world.lexicon.town.map((_, rank) => 1 / (rank + 1));

/** Pages in Kelva's own English and German pages bring their own frames: an English one would give them away. */
const OWN_FRAME: readonly PageType[] = ['dialect', 'foreign'];
const NO_FRAME: Frame = { top: [], bottom: [] };

/**
 * A web page of 60 to 400 words about the small world, labelled with what it is.
 *
 * Articles, guides, annotated lists, forums and pages in dialect take their sentences from the world's rules, so
 * that the checker reads their facts; the lines around them, spam, scraps and filler are none of its sentences.
 * Every random decision goes through `chooser`. Its cost is an upper bound, not the entropy of the page: some
 * choices do not show.
 * @param sources kinds of document that may stand as paragraphs of honest pages; none with chat turns
 */
export function writeCrawlPage(
  world: World,
  type: PageType,
  chooser: Chooser,
  options: WriteOptions,
  sources: readonly DocumentKind[] = [],
): DirtyText {
  const towns = world.lexicon.town.map(({ id }) => id);
  const town = type === 'dialect' ? DIALECT_TOWN : chooser.pick(towns, townShares(world));
  const site = chooser.pick(SITES);
  const host = fillLine(site.host, { town: town.toLowerCase() });
  const context: PageContext = {
    world,
    chooser,
    options,
    sources,
    town,
    host,
    masthead: fillLine(site.masthead, { town }),
  };
  const frame = OWN_FRAME.includes(type) ? NO_FRAME : writeFrame(context);
  const { title, blocks, mentions, label } = WRITERS[type](context);
  const between = chooser.chance(0.6) ? '\n\n' : '\n';
  const text = [frame.top, [title], ...blocks, frame.bottom]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join(between);
  return {
    text,
    mentions,
    label: { ...label, page: { type, site: host, title, town, marks: marksOf(text) } },
  };
}
