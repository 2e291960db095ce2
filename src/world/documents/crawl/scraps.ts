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
  inGroups,
  linesUntil,
  pickSome,
  type PageContext,
  type PageResult,
  type PageWriter,
} from './page-context.ts';

const WORDS = [60, 80, 110, 150] as const;

function writeScrap(
  { layout }: PageContext,
  title: string,
  blocks: readonly (readonly string[])[],
): PageResult {
  layout.block([title]);
  blocks.forEach(layout.block);
  return { title, label: { quality: 'thin' } };
}

/** Signs, buttons and captions without a sentence among them. */
export const writeThin: PageWriter = (context) => {
  const { chooser, town } = context;
  const title = chooser.pick([town, `${town} Harbour`, 'Photos', 'Untitled 3', 'Window of the post office']);
  const lines = fillWithLines(chooser, THIN_LINES, chooser.pick(WORDS));
  return writeScrap(context, title, inGroups(lines, 4));
};

const digits = ({ chooser }: PageContext, from: number, to: number): number =>
  chooser.pick(Array.from({ length: to - from + 1 }, (_, i) => from + i));

function directory(context: PageContext): string[] {
  const { world, chooser } = context;
  const nouns = [...world.lexicon.townGood, ...world.lexicon.food].map(({ id }) => id);
  return linesUntil(chooser.pick(WORDS), () =>
    chooser.chance(0.5) ? `- ${context.drawPerson().id}` : `- ${chooser.pick(nouns)}, ${chooser.pick(nouns)}`,
  );
}

/** Initials and hours: hardly a letter among them, and hardly a word longer than two. */
function timetable(context: PageContext): string[] {
  const { world, chooser } = context;
  const initials = world.lexicon.town.map(({ id }) => id.charAt(0));
  return linesUntil(chooser.pick([80, 120, 160]), () => {
    const hours = Array.from({ length: 5 }, () => String(digits(context, 6, 22)));
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
export const writeBareList: PageWriter = (context) => {
  const { chooser, town } = context;
  const [title, list] = chooser.pick([
    [`Index, ${town}`, directory],
    [`Ferry times ${town}`, timetable],
    ['Popular searches', tagCloud],
    [`More from ${town}`, teasers],
  ] as const);
  return writeScrap(context, title, [list(context)]);
};

/** A price list with buttons. */
export const writeShop: PageWriter = (context) => {
  const { world, chooser, town } = context;
  const goods = [...world.lexicon.good, ...world.lexicon.townGood].map(({ id }) => id);
  const button = chooser.chance(0.5) ? 'Add to basket' : undefined;
  const items = linesUntil(chooser.pick(WORDS), () => {
    const price = `${digits(context, 1, 90)}.${digits(context, 10, 99)}`;
    return `${fillLine('{Goods}', { goods: chooser.pick(goods) })} ${price} shells\n${button ?? chooser.pick(SHOP_WORDS)}`;
  });
  return writeScrap(
    context,
    `${town} Shop`,
    items.map((item) => item.split('\n')),
  );
};

/** Posts of a word or two, with tags and dots. */
export const writeChatter: PageWriter = (context) => {
  const { chooser } = context;
  const title = chooser.pick(['Comments', 'Open thread', 'Replies', 'Is anyone awake']);
  const hasTags = chooser.chance(0.4);
  const lines = fillWithLines(chooser, CHATTER_LINES, chooser.pick(WORDS)).map((line) => {
    const tags = hasTags ? pickSome(chooser, CHATTER_TAGS, chooser.pick([0, 1, 2])) : [];
    const mention = chooser.chance(0.2) ? [`@${context.drawPerson().firstName.toLowerCase()}`] : [];
    return [...mention, line, ...tags].join(' ');
  });
  return writeScrap(context, title, [lines]);
};
