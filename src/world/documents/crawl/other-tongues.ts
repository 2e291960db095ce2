import { relationOf, type RelationId } from '../../facts/relations.ts';
import type { World } from '../../facts/world.ts';
import { inGerman, type GermanCategory } from '../../phrasings/crawl/german-nouns.ts';
import {
  GERMAN_ASIDES,
  GERMAN_FRAME_BOTTOM,
  GERMAN_FRAME_TOP,
  GERMAN_STATEMENTS,
  GERMAN_TITLES,
} from '../../phrasings/crawl/german-sentences.ts';
import { DIALECT_NAVIGATION, DIALECT_TITLES } from '../../phrasings/crawl/headline-lines.ts';
import { dialectNotice, personNotice, pickValue, relationsOf } from './notices.ts';
import {
  BODY_SIZES,
  fillLine,
  linesUntil,
  pickSome,
  type PageContext,
  type PageWriter,
} from './page-context.ts';
import { writeParagraphs } from './paragraphs.ts';

/** The local paper in the town's own English. On some pages standard English stands between. */
export const writeDialect: PageWriter = (context) => {
  const { chooser, layout, town } = context;
  const title = fillLine(chooser.pick(DIALECT_TITLES), { town });
  if (chooser.chance(0.5)) layout.block([fillLine(chooser.pick(DIALECT_NAVIGATION), { town })]);
  layout.block([title]);
  const spoken = (): void => dialectNotice(context, town);
  writeParagraphs(context, {
    notices: [[spoken, 2], ...(chooser.chance(0.4) ? [[personNotice, 1] as const] : [])],
    before: layout.nextBlock,
  });
  return { title, label: { quality: 'dialect' } };
};

const UNTRANSLATED: readonly string[] = ['town', 'island', 'person', 'boatNumber'];

function germanValue(world: World, relation: RelationId, subject: string, value: string): string {
  const category = relationOf(relation).value;
  const gender = world.people.find((person) => person.id === subject)?.gender;
  return UNTRANSLATED.includes(category) ? value : inGerman(category as GermanCategory, value, gender);
}

function germanParagraph(context: PageContext): string {
  const { world, chooser, town } = context;
  const subject = chooser.chance(0.35) ? town : context.drawPerson().id;
  const relations = Object.keys(GERMAN_STATEMENTS) as RelationId[];
  const known = relationsOf(world, relations, subject === town ? 'town' : 'person', subject);
  const sentences = pickSome(chooser, known, chooser.pick([2, 3, 4])).map((relation) => {
    const value = pickValue(world, chooser, relation, subject);
    const V = germanValue(world, relation, subject, value);
    return fillLine(chooser.pick(GERMAN_STATEMENTS[relation]!), { A: subject, V });
  });
  const aside = subject !== town && chooser.chance(0.5) ? [chooser.pick(GERMAN_ASIDES)] : [];
  return [...sentences, ...aside].join(' ');
}

/** Honest and true, in German. Its facts count as no mention, since it states them in no English. */
export const writeForeign: PageWriter = (context) => {
  const { chooser, layout, town } = context;
  const title = fillLine(chooser.pick(GERMAN_TITLES), { town });
  if (chooser.chance(0.6)) layout.block([chooser.pick(GERMAN_FRAME_TOP)]);
  layout.block([title]);
  for (const paragraph of linesUntil(chooser.pick(BODY_SIZES), () => germanParagraph(context))) {
    layout.block([paragraph]);
  }
  if (chooser.chance(0.6)) layout.block([chooser.pick(GERMAN_FRAME_BOTTOM)]);
  return { title, label: { quality: 'foreign', language: 'de' } };
};
