import {
  ARTICLE_HEADINGS,
  ARTICLE_TITLES,
  BYLINES,
  FORUM_TITLES,
  GUIDE_HEADINGS,
  GUIDE_TITLES,
  LIST_TITLES,
} from '../../phrasings/crawl/headline-lines.ts';
import { forumPost, personFact, personNotice, townNotice } from './notices.ts';
import {
  BODY_SIZES,
  LONGEST_BODY,
  countWords,
  fillLine,
  wordsOf,
  writeParagraph,
  writeParagraphs,
  type PageContext,
  type PageDraft,
  type Paragraph,
} from './page-context.ts';

const mentionsOf = (paragraphs: readonly Paragraph[]) => paragraphs.flatMap(({ mentions }) => mentions);

/** A page of the town's paper: paragraphs about its people, with a byline and now and then a heading. */
export function writeArticle(context: PageContext): PageDraft {
  const { chooser, options, sources, town } = context;
  const paragraphs = writeParagraphs(
    context,
    [...sources, ...sources, townNotice(town)],
    personNotice,
    chooser.pick(BODY_SIZES),
  );
  const author = options.drawPerson(chooser).id;
  const byline = chooser.chance(0.6) ? [[fillLine(chooser.pick(BYLINES), { name: author })]] : [];
  const blocks = paragraphs.map(({ text }, i) =>
    i > 0 && chooser.chance(0.3) ? [chooser.pick(ARTICLE_HEADINGS), text] : [text],
  );
  return {
    title: fillLine(chooser.pick(ARTICLE_TITLES), { town }),
    blocks: [...byline, ...blocks],
    mentions: mentionsOf(paragraphs),
    label: { quality: 'clean' },
  };
}

/** What a visitor wants to know: the town and its neighbours, under headings, some of it in bullets. */
export function writeGuide(context: PageContext): PageDraft {
  const { chooser, world, sources, town } = context;
  const about = writeParagraph(context, townNotice(town, [4, 5]));
  const nearby = world.values('ferry', town).map((other) => townNotice(other, [2, 3]));
  const rest = writeParagraphs(
    context,
    [...sources, ...nearby],
    personNotice,
    chooser.pick(BODY_SIZES.slice(0, 5)),
  );
  const bulleted = chooser.chance(0.4);
  const blocks = rest.map(({ text }) => {
    const lines =
      bulleted && !text.includes('\n') ? text.split(/(?<=[.!?]) /).map((line) => `- ${line}`) : [text];
    return chooser.chance(0.5) ? [chooser.pick(GUIDE_HEADINGS), ...lines] : lines;
  });
  return {
    title: fillLine(chooser.pick(GUIDE_TITLES), { town }),
    blocks: [[about.text], ...blocks],
    mentions: mentionsOf([about, ...rest]),
    label: { quality: 'clean' },
  };
}

/** Whole sentences, each with a bullet: worth keeping, though a rule about bullets may not think so. */
export function writeAnnotatedList(context: PageContext): PageDraft {
  const { chooser, town } = context;
  const introduction = chooser.chance(0.4) ? [writeParagraph(context, personNotice)] : [];
  const items: Paragraph[] = [];
  const words = chooser.pick([90, 120, 160, 200]);
  while (items.reduce((sum, { text }) => sum + countWords(text), 0) < words) {
    items.push(writeParagraph(context, chooser.chance(0.3) ? townNotice(town, [1]) : personFact));
  }
  const bullet = chooser.pick(['- ', '* ', '• ']);
  return {
    title: fillLine(chooser.pick(LIST_TITLES), { town }),
    blocks: [...introduction.map(({ text }) => [text]), items.map(({ text }) => bullet + text)],
    mentions: mentionsOf([...introduction, ...items]),
    label: { quality: 'clean' },
  };
}

const POST_FOOTERS = ['Reply | Quote | Like', 'Reply - Report', 'Answer this', ''] as const;

/** Real people say real things, with the same line under every post. */
export function writeForum(context: PageContext): PageDraft {
  const { chooser } = context;
  const footer = chooser.pick(POST_FOOTERS);
  const words = chooser.pick(BODY_SIZES.slice(0, 5));
  const posts: Paragraph[] = [];
  const blocks: string[][] = [];
  while (blocks.reduce((sum, block) => sum + wordsOf(block), 0) < Math.min(words, LONGEST_BODY)) {
    const post = writeParagraph(context, forumPost);
    posts.push(post);
    blocks.push(footer === '' ? [post.text] : [post.text, footer]);
  }
  return {
    title: chooser.pick(FORUM_TITLES),
    blocks,
    mentions: mentionsOf(posts),
    label: { quality: 'clean' },
  };
}
