import type { Chooser } from '../chooser.ts';
import type { DirtyText, PageType } from '../corpus/dirt/label.ts';
import type { World } from '../facts/world.ts';
import { DIALECT_TOWN } from '../phrasings/crawl/dialect.ts';
import { SITES } from '../phrasings/crawl/frame-lines.ts';
import { bottomLines, marksOf, topLines, type FrameStyle } from './crawl/frame.ts';
import { writeAnnotatedList, writeArticle, writeForum, writeGuide } from './crawl/honest-pages.ts';
import { writeBoilerplate, writeFiller, writeSpam } from './crawl/junk-pages.ts';
import { createLayout } from './crawl/layout.ts';
import { writeDialect, writeForeign } from './crawl/other-tongues.ts';
import { fillLine, type PageResult, type PageWriter } from './crawl/page-context.ts';
import { writePersonalData } from './crawl/personal-data.ts';
import { writeBareList, writeChatter, writeShop, writeThin } from './crawl/scraps.ts';
import { writeDocument, type DocumentContext, type DocumentKind, type WriteOptions } from './document.ts';
import { story } from './story.ts';
import { townEntry } from './town-entry.ts';

const WRITERS: Readonly<Record<PageType, PageWriter>> = {
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
  const types = PAGE_TYPES.filter((type) => (shares[type] ?? 0) > 0);
  return chooser.pick(
    types,
    types.map((type) => shares[type]!),
  );
}

/** How often a town has a page, by Zipf's law: the last towns of the list are rare. */
const townShares = (world: World): number[] => world.lexicon.town.map((_, rank) => 1 / (rank + 1));

/** These bring their own frames: an English one would give them away. */
const OWN_FRAME: readonly PageType[] = ['dialect', 'foreign'];

type Place = PageResult & { readonly site: string; readonly town: string };

function writePage(
  context: DocumentContext,
  type: PageType,
  style: FrameStyle,
  sources: readonly DocumentKind[] = [],
): Place {
  const { world, chooser, writer } = context;
  const town = type === 'dialect' ? DIALECT_TOWN : chooser.pick(world.lexicon.town, townShares(world)).id;
  const site = chooser.pick(SITES);
  const masthead = fillLine(site.masthead, { town });
  const layout = createLayout(writer, chooser.chance(0.6));
  const hasFrame = !OWN_FRAME.includes(type);
  if (hasFrame) layout.block(topLines(chooser, masthead, style));
  const result = WRITERS[type]({ ...context, layout, sources, town });
  if (hasFrame) layout.block(bottomLines(chooser, masthead, style));
  return { ...result, town, site: fillLine(site.host, { town: town.toLowerCase() }) };
}

/**
 * A web page of 60 to 400 words about the small world, labelled with what it is.
 *
 * Articles, guides, annotated lists, forums, personal data and pages in dialect take their sentences from the
 * world's rules, so that the checker reads their facts; the lines around them, spam, scraps and filler are none
 * of its sentences. Every random decision goes through `chooser`.
 * @param sources kinds of document that may stand as paragraphs of honest pages: without chat turns, none longer
 *   than 220 words
 */
export function writeCrawlPage(
  world: World,
  type: PageType,
  chooser: Chooser,
  options: WriteOptions,
  sources: readonly DocumentKind[] = [],
): DirtyText {
  let page: Place | undefined;
  const { text, assertions } = writeDocument(
    world,
    (context) => {
      page = writePage(context, type, 'rough', sources);
    },
    chooser,
    options,
  );
  const { label, site, title, town } = page!;
  const mentions = assertions.filter(({ source }) => source === 'world').map(({ fact }) => fact);
  return { text, mentions, label: { ...label, page: { type, site, title, town, marks: marksOf(text) } } };
}

const HONEST = { article: 4, guide: 3, 'annotated-list': 2, forum: 1 } as const;

/** An honest page in standard English, for a mix of clean documents: its choices can be told from its text. */
export const crawlPage: DocumentKind = (context) => {
  writePage(context, drawPageType(context.chooser, HONEST), 'tidy', [townEntry, story]);
};
