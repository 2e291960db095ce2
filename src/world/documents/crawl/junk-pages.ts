import { LOREM_LINES } from '../../phrasings/crawl/frame-lines.ts';
import {
  BOILERPLATE_LINES,
  FILLER_SENTENCES,
  FILLER_TITLES,
  FILLER_TOPICS,
  SPAM_SLOGANS,
  SPAM_TITLES,
} from '../../phrasings/crawl/junk-lines.ts';
import { BODY_SIZES, fillLine, fillWithLines, inGroups, pickSome, type PageWriter } from './page-context.ts';

/** Selling, again and again: the fewer slogans a page has, the plainer it repeats itself. */
export const writeSpam: PageWriter = ({ world, chooser, layout, town }) => {
  const goods = chooser.pick([...world.lexicon.good, ...world.lexicon.townGood]).id;
  const values = { goods, town, price: chooser.pick(['2', '3', '5', '7', '9', '99']) };
  const title = fillLine(chooser.pick(SPAM_TITLES), values);
  const chosen = pickSome(chooser, SPAM_SLOGANS, chooser.pick([1, 3, 6, 10, SPAM_SLOGANS.length]));
  const slogans = chosen.map((slogan) => fillLine(slogan, values));
  const lines = fillWithLines(chooser, slogans, chooser.pick(BODY_SIZES));
  const joined = inGroups(lines, chooser.pick([1, 1, 4])).map((group) => group.join(' '));
  layout.block([title]);
  inGroups(joined, chooser.pick([1, 5, 50])).forEach(layout.block);
  return { title, label: { quality: 'spam', goods } };
};

/** The frame of a page without a page. */
export const writeBoilerplate: PageWriter = ({ chooser, layout }) => {
  const title = chooser.pick([
    'Just a moment',
    'Page not found',
    'Before you continue',
    'Sign in',
    'Untitled document',
  ]);
  const lines = pickSome(chooser, BOILERPLATE_LINES, chooser.pick([11, 14, 18, 22]));
  const lorem = chooser.chance(0.2) ? [chooser.pick(LOREM_LINES)] : [];
  layout.block([title]);
  inGroups([...lines, ...lorem], chooser.pick([1, 3, 30])).forEach(layout.block);
  return { title, label: { quality: 'boilerplate' } };
};

/** Fluent sentences that say nothing about a subject; no rule of form can tell. */
export const writeFiller: PageWriter = ({ chooser, layout }) => {
  const topic = chooser.pick(FILLER_TOPICS);
  const title = fillLine(chooser.pick(FILLER_TITLES), { topic });
  const sentences = pickSome(chooser, FILLER_SENTENCES, chooser.pick([6, 9, 12, 18, 22]));
  layout.block([title]);
  for (const group of inGroups(sentences, chooser.pick([2, 3, 4])))
    layout.block([fillLine(group.join(' '), { topic })]);
  return { title, label: { quality: 'filler' } };
};
