import {
  CHATTER_LINES,
  CHATTER_TAGS,
  SHOP_WORDS,
  TEASERS,
  THIN_LINES,
} from '../../phrasings/crawl/junk-lines.ts';
import {
  fillLine,
  fillWithLines,
  inBlocks,
  pickSome,
  wordsOf,
  type PageContext,
  type PageDraft,
} from './page-context.ts';

const WORDS = [60, 80, 110, 150] as const;

const scrap = (title: string, blocks: readonly (readonly string[])[]): PageDraft => ({
  title,
  blocks,
  mentions: [],
  label: { quality: 'thin' },
});

/** Lines until they hold so many words. */
function linesUntil(words: number, write: () => string): string[] {
  const lines: string[] = [];
  while (wordsOf(lines) < words) lines.push(write());
  return lines;
}

/** Signs, buttons and captions without a sentence among them. */
export function writeThin(context: PageContext): PageDraft {
  const { chooser, town } = context;
  const lines = fillWithLines(chooser, THIN_LINES, chooser.pick(WORDS));
  return scrap(
    chooser.pick([town, `${town} Harbour`, 'Photos', 'Untitled 3', 'Window of the post office']),
    inBlocks(lines, 4),
  );
}

const digits = (context: PageContext, from: number, to: number): number =>
  context.chooser.pick(Array.from({ length: to - from }, (_, i) => from + i));

function directory(context: PageContext): string[] {
  const { world, chooser, options } = context;
  const nouns = [...world.lexicon.townGood, ...world.lexicon.food].map(({ id }) => id);
  return linesUntil(chooser.pick(WORDS), () =>
    chooser.chance(0.5)
      ? `- ${options.drawPerson(chooser).id}`
      : `- ${chooser.pick(nouns)}, ${chooser.pick(nouns)}`,
  );
}

/** Initials and hours: hardly a letter among them, and hardly a word longer than two. */
function timetable(context: PageContext): string[] {
  const { world, chooser } = context;
  const initials = world.lexicon.town.map(({ id }) => id.charAt(0));
  return linesUntil(chooser.pick([80, 120, 160]), () => {
    const hours = Array.from({ length: 5 }, () => `${digits(context, 6, 22)}`);
    return `${chooser.pick(initials)} ${chooser.pick(initials)} ${hours.join(' ')}`;
  });
}

function tagCloud(context: PageContext): string[] {
  const { world, chooser } = context;
  const { townGood, food, animal, town } = world.lexicon;
  const tag = (): string =>
    [chooser.pick(townGood).id, chooser.pick(food).id, chooser.pick(animal).forms.s, chooser.pick(town).id]
      .join('-')
      .toLowerCase()
      .replaceAll(' ', '-');
  return linesUntil(chooser.pick([60, 70, 80]), () => [tag(), tag(), tag()].join(' '));
}

const teasers = ({ chooser }: PageContext): string[] =>
  fillWithLines(chooser, TEASERS, chooser.pick([60, 75, 90]));

/** Lists without sentences: names, hours, tags, or beginnings that lead nowhere... */
export function writeBareList(context: PageContext): PageDraft {
  const { chooser, town } = context;
  const [title, write] = chooser.pick([
    [`Index, ${town}`, directory],
    [`Ferry times ${town}`, timetable],
    ['Popular searches', tagCloud],
    [`More from ${town}`, teasers],
  ] as const);
  return scrap(title, [write(context)]);
}

/** A price list with buttons. */
export function writeShop(context: PageContext): PageDraft {
  const { world, chooser, town } = context;
  const goods = [...world.lexicon.good, ...world.lexicon.townGood].map(({ id }) => id);
  const button = chooser.chance(0.5) ? 'Add to basket' : undefined;
  const items = linesUntil(chooser.pick(WORDS), () => {
    const price = `${digits(context, 1, 90)}.${digits(context, 10, 99)}`;
    return `${fillLine('{Goods}', { goods: chooser.pick(goods) })} ${price} shells\n${button ?? chooser.pick(SHOP_WORDS)}`;
  });
  return scrap(
    `${town} Shop`,
    inBlocks(
      items.flatMap((item) => item.split('\n')),
      2,
    ),
  );
}

/** Posts of a word or two, with tags and dots. */
export function writeChatter(context: PageContext): PageDraft {
  const { chooser, options } = context;
  const tags = chooser.chance(0.4);
  const lines = fillWithLines(chooser, CHATTER_LINES, chooser.pick(WORDS)).map((line) => {
    const tagged = tags
      ? `${line} ${pickSome(chooser, CHATTER_TAGS, chooser.pick([0, 1, 2])).join(' ')}`.trim()
      : line;
    return chooser.chance(0.2) ? `@${options.drawPerson(chooser).firstName.toLowerCase()} ${tagged}` : tagged;
  });
  return scrap(chooser.pick(['Comments', 'Open thread', 'Replies', 'Is anyone awake']), [lines]);
}
