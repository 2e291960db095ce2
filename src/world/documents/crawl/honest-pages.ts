import {
  ARTICLE_HEADINGS,
  ARTICLE_TITLES,
  BYLINES,
  FORUM_TITLES,
  GUIDE_HEADINGS,
  GUIDE_TITLES,
  LIST_TITLES,
} from '../../phrasings/crawl/headline-lines.ts';
import { writeParagraphs } from './paragraphs.ts';
import { forumPost, personNotice, townNotice } from './notices.ts';
import { fillLine, type PageContext, type PageResult, type PageWriter } from './page-context.ts';

const clean = (title: string): PageResult => ({ title, label: { quality: 'clean' } });

function writeTitle({ chooser, layout, town }: PageContext, titles: readonly string[]): string {
  const title = fillLine(chooser.pick(titles), { town });
  layout.block([title]);
  return title;
}

/** A page of the town's paper: paragraphs about its people, with a byline and now and then a heading. */
export const writeArticle: PageWriter = (context) => {
  const { chooser, layout, sources, town } = context;
  const title = writeTitle(context, ARTICLE_TITLES);
  if (chooser.chance(0.6)) layout.block([fillLine(chooser.pick(BYLINES), { name: context.drawPerson().id })]);
  writeParagraphs(context, {
    notices: [
      [personNotice, 2],
      [() => townNotice(context, town), 1],
    ],
    sources,
    before() {
      if (chooser.chance(0.25)) layout.block([chooser.pick(ARTICLE_HEADINGS)]);
      layout.nextBlock();
    },
  });
  return clean(title);
};

/** What a visitor wants to know: the town and its neighbours, under headings, some of it in bullets. */
export const writeGuide: PageWriter = (context) => {
  const { chooser, world, layout, writer, sources, town } = context;
  const title = writeTitle(context, GUIDE_TITLES);
  layout.nextBlock();
  townNotice(context, town, { counts: [4, 5] });
  const bullets = (): void => {
    layout.nextLine();
    writer.print('- ');
  };
  const towns = [town, ...world.values('ferry', town)];
  const inBullets = (write: (before: () => void) => void) => () => {
    layout.block([chooser.pick(GUIDE_HEADINGS)]);
    write(bullets);
  };
  const inLine = (write: () => void) => () => {
    layout.nextBlock();
    write();
  };
  writeParagraphs(context, {
    notices: [
      [inLine(() => personNotice(context)), 1],
      [inBullets((before) => personNotice(context, { before })), 1],
      ...towns.map((place) => [inLine(() => townNotice(context, place)), 1] as const),
      ...towns.map((place) => [inBullets((before) => townNotice(context, place, { before })), 1] as const),
    ],
    sources: sources.map((source) => () => {
      layout.nextBlock();
      source(context);
    }),
  });
  return clean(title);
};

/** Whole sentences, each with a bullet: worth keeping, though a rule about bullets may not think so. */
export const writeAnnotatedList: PageWriter = (context) => {
  const { chooser, layout, writer, town } = context;
  const title = writeTitle(context, LIST_TITLES);
  if (chooser.chance(0.4)) {
    layout.nextBlock();
    personNotice(context);
  }
  const bullet = chooser.pick(['- ', '* ', '• ']);
  const counts = [1];
  layout.endBlock();
  writeParagraphs(context, {
    notices: [
      [() => personNotice(context, { counts }), 3],
      [() => townNotice(context, town, { counts }), 1],
    ],
    before() {
      layout.nextLine();
      writer.print(bullet);
    },
    stopChance: 0.08,
  });
  return clean(title);
};

/** Real people say real things, on some boards with the same line under every post. */
export const writeForum: PageWriter = (context) => {
  const { chooser, layout } = context;
  const title = writeTitle(context, FORUM_TITLES);
  const footer = chooser.pick(['Reply | Quote | Like', 'Reply - Report', 'Answer this', '']);
  writeParagraphs(context, {
    notices: [
      [
        () => {
          layout.endBlock();
          forumPost(context);
          if (footer !== '') layout.line(footer);
        },
        1,
      ],
    ],
  });
  return clean(title);
};
