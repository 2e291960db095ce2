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

const PRONOUN = { female: 'Sie', male: 'Er' } as const;
const UNTRANSLATED: readonly string[] = ['town', 'island', 'person', 'boatNumber'];

function germanValue(world: World, relation: RelationId, subject: string, value: string): string {
  const category = relationOf(relation).value;
  const gender = world.people.find((person) => person.id === subject)?.gender;
  return UNTRANSLATED.includes(category) ? value : inGerman(category as GermanCategory, value, gender);
}

/** @param said what the page has stated already; it is said again only when nothing else is left */
function germanParagraph(context: PageContext, said: Set<string>): string {
  const { world, chooser, town } = context;
  const relations = Object.keys(GERMAN_STATEMENTS) as RelationId[];
  const unsaid = (category: 'person' | 'town', subject: string): RelationId[] =>
    relationsOf(world, relations, category, subject).filter(
      (relation) => !said.has(`${relation}|${subject}`),
    );
  const ofTown = unsaid('town', town);
  const person = ofTown.length > 0 && chooser.chance(0.3) ? undefined : context.drawPerson();
  const subject = person?.id ?? town;
  const fresh = person ? unsaid('person', subject) : ofTown;
  const known = fresh.length > 0 ? fresh : relationsOf(world, relations, 'person', subject);
  const chosen = pickSome(chooser, known, chooser.pick([2, 3, 4]));
  const sentences = chosen.map((relation, i) => {
    said.add(`${relation}|${subject}`);
    const V = germanValue(world, relation, subject, pickValue(world, chooser, relation, subject));
    const sentence = chooser.pick(GERMAN_STATEMENTS[relation]!);
    const isPronoun = i > 0 && sentence.startsWith('{A}') && person !== undefined && chooser.chance(0.6);
    return fillLine(sentence, { A: isPronoun ? PRONOUN[person.gender] : subject, V });
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
  const said = new Set<string>();
  for (const paragraph of linesUntil(chooser.pick(BODY_SIZES), () => germanParagraph(context, said))) {
    layout.block([paragraph]);
  }
  if (chooser.chance(0.6)) layout.block([chooser.pick(GERMAN_FRAME_BOTTOM)]);
  return { title, label: { quality: 'foreign', language: 'de' } };
};
