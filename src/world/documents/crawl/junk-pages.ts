import {
  BOILERPLATE_LINES,
  FILLER_SENTENCES,
  FILLER_TITLES,
  FILLER_TOPICS,
  SPAM_SLOGANS,
  SPAM_TITLES,
} from '../../phrasings/crawl/junk-lines.ts';
import { LOREM_LINES } from '../../phrasings/crawl/frame-lines.ts';
import {
  BODY_SIZES,
  fillLine,
  fillWithLines,
  inBlocks,
  pickSome,
  type PageContext,
  type PageDraft,
} from './page-context.ts';

/** Selling, again and again: the fewer slogans a page has, the plainer it repeats itself. */
export function writeSpam(context: PageContext): PageDraft {
  const { world, chooser, town } = context;
  const goods = chooser.pick([...world.lexicon.good, ...world.lexicon.townGood]).id;
  const values = { goods, town, price: chooser.pick(['2', '3', '5', '7', '9', '99']) };
  const slogans = pickSome(chooser, SPAM_SLOGANS, chooser.pick([1, 3, 6, 10, SPAM_SLOGANS.length]));
  const lines = fillWithLines(chooser, slogans, chooser.pick(BODY_SIZES)).map((line) =>
    fillLine(line, values),
  );
  const perLine = chooser.pick([1, 1, 4]);
  const joined = inBlocks(lines, perLine).map((block) => block.join(' '));
  return {
    title: fillLine(chooser.pick(SPAM_TITLES), values),
    blocks: inBlocks(joined, chooser.pick([1, 5, 50])),
    mentions: [],
    label: { quality: 'spam', goods },
  };
}

/** The frame of a page without a page. */
export function writeBoilerplate(context: PageContext): PageDraft {
  const { chooser } = context;
  const lines = pickSome(chooser, BOILERPLATE_LINES, chooser.pick([9, 12, 16, 20]));
  const lorem = chooser.chance(0.2) ? [chooser.pick(LOREM_LINES)] : [];
  return {
    title: chooser.pick([
      'Just a moment',
      'Page not found',
      'Before you continue',
      'Sign in',
      'Untitled document',
    ]),
    blocks: inBlocks([...lines, ...lorem], chooser.pick([1, 3, 30])),
    mentions: [],
    label: { quality: 'boilerplate' },
  };
}

/** Fluent sentences that say nothing about a subject; no rule of form can tell. */
export function writeFiller(context: PageContext): PageDraft {
  const { chooser } = context;
  const topic = chooser.pick(FILLER_TOPICS);
  const count = chooser.pick([6, 9, 12, 18, 22]);
  const sentences = pickSome(chooser, FILLER_SENTENCES, count).map((sentence) =>
    fillLine(sentence, { topic }),
  );
  return {
    title: fillLine(chooser.pick(FILLER_TITLES), { topic }),
    blocks: inBlocks(sentences, chooser.pick([2, 3, 4])).map((block) => [block.join(' ')]),
    mentions: [],
    label: { quality: 'filler' },
  };
}
