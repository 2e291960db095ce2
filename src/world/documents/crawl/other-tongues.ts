import { DIALECT_NAVIGATION, DIALECT_TITLES } from '../../phrasings/crawl/headline-lines.ts';
import { inGerman, type GermanCategory } from '../../phrasings/crawl/german-nouns.ts';
import {
  GERMAN_ASIDES,
  GERMAN_FRAME_BOTTOM,
  GERMAN_FRAME_TOP,
  GERMAN_STATEMENTS,
  GERMAN_TITLES,
} from '../../phrasings/crawl/german-sentences.ts';
import { relationOf, type RelationId } from '../../facts/relations.ts';
import type { World } from '../../facts/world.ts';
import { dialectNotice, personNotice, pickValue, relationsOf } from './notices.ts';
import {
  BODY_SIZES,
  fillLine,
  pickSome,
  wordsOf,
  writeParagraphs,
  type PageContext,
  type PageDraft,
} from './page-context.ts';

/** The local paper in the town's own English. On some pages standard English stands between. */
export function writeDialect(context: PageContext): PageDraft {
  const { chooser, town } = context;
  const notice = dialectNotice(town);
  const mixed = chooser.chance(0.4) ? [personNotice] : [];
  const paragraphs = writeParagraphs(context, mixed, notice, chooser.pick(BODY_SIZES));
  const navigation = chooser.chance(0.5) ? [[fillLine(chooser.pick(DIALECT_NAVIGATION), { town })]] : [];
  return {
    title: fillLine(chooser.pick(DIALECT_TITLES), { town }),
    blocks: [...navigation, ...paragraphs.map(({ text }) => [text])],
    mentions: paragraphs.flatMap(({ mentions }) => mentions),
    label: { quality: 'dialect' },
  };
}

const UNTRANSLATED: readonly string[] = ['town', 'island', 'person', 'boatNumber'];

function germanValue(world: World, relation: RelationId, subject: string, value: string): string {
  const category = relationOf(relation).value;
  const gender = world.people.find((person) => person.id === subject)?.gender;
  return UNTRANSLATED.includes(category) ? value : inGerman(category as GermanCategory, value, gender);
}

function germanParagraph(context: PageContext): string {
  const { world, chooser, options, town } = context;
  const subject = chooser.chance(0.35) ? town : options.drawPerson(chooser).id;
  const relations = Object.keys(GERMAN_STATEMENTS) as RelationId[];
  const known = relationsOf(world, relations, subject === town ? 'town' : 'person', subject);
  const sentences = pickSome(chooser, known, chooser.pick([2, 3, 4])).map((relation) => {
    const value = pickValue(world, chooser, relation, subject);
    return fillLine(chooser.pick(GERMAN_STATEMENTS[relation]!), {
      A: subject,
      V: germanValue(world, relation, subject, value),
    });
  });
  return [...sentences, ...(chooser.chance(0.5) ? [chooser.pick(GERMAN_ASIDES)] : [])].join(' ');
}

/** Honest and true, in German. Its facts count as no mention, since it states them in no English. */
export function writeForeign(context: PageContext): PageDraft {
  const { chooser, town } = context;
  const words = chooser.pick(BODY_SIZES);
  const paragraphs: string[] = [];
  while (wordsOf(paragraphs) < words) paragraphs.push(germanParagraph(context));
  return {
    title: fillLine(chooser.pick(GERMAN_TITLES), { town }),
    blocks: [
      ...(chooser.chance(0.6) ? [[chooser.pick(GERMAN_FRAME_TOP)]] : []),
      ...paragraphs.map((paragraph) => [paragraph]),
      ...(chooser.chance(0.6) ? [[chooser.pick(GERMAN_FRAME_BOTTOM)]] : []),
    ],
    mentions: [],
    label: { quality: 'foreign', language: 'de' },
  };
}
