import type { Chooser } from '../../chooser.ts';
import type { RelationId } from '../../facts/relations.ts';
import { relationOf } from '../../facts/relations.ts';
import type { RuleGroup, Values } from '../../grammar/rule.ts';
import { DIALECT_ASIDES, DIALECT_STATEMENTS } from '../../phrasings/crawl/dialect.ts';
import { RELATION_PHRASINGS } from '../../phrasings/relations/index.ts';
import type { World } from '../../facts/world.ts';
import type { DocumentContext, DocumentKind } from '../document.ts';
import { pickSome } from './page-context.ts';

type Statements = ReadonlyMap<RelationId, RuleGroup>;

const STANDARD: Statements = new Map(
  RELATION_PHRASINGS.map(({ relation, statements }) => [relation, statements]),
);
const SPOKEN: Statements = new Map(
  RELATION_PHRASINGS.flatMap(({ relation, speech }) => (speech ? [[relation, speech] as const] : [])),
);

/** Relations of a category that these statements can state and the world knows of this subject. */
export function relationsOf(
  world: World,
  relations: Iterable<RelationId>,
  category: 'person' | 'town',
  subject: string,
): RelationId[] {
  return [...relations].filter(
    (relation) => relationOf(relation).subject === category && world.value(relation, subject) !== undefined,
  );
}

/** One of the subject's values; towns have several ferries. */
export function pickValue(world: World, chooser: Chooser, relation: RelationId, subject: string): string {
  const values = world.values(relation, subject);
  return values.length === 1 ? values[0]! : chooser.pick(values);
}

function state(
  context: DocumentContext,
  statements: Statements,
  relation: RelationId,
  subject: string,
): void {
  const group = statements.get(relation)!;
  const pattern = group.rules[0]!.asserts[0]!;
  const value = pickValue(context.world, context.chooser, relation, subject);
  const values: Values = {
    [pattern.value]: value,
    ...(pattern.subject === 'I' ? {} : { [pattern.subject]: subject }),
  };
  context.writer.say(group, values);
}

/** A few facts about somebody, each once. */
export const personNotice: DocumentKind = (context) => {
  const { id } = context.drawPerson();
  const known = relationsOf(context.world, STANDARD.keys(), 'person', id);
  for (const relation of pickSome(context.chooser, known, context.chooser.pick([2, 3, 4]))) {
    state(context, STANDARD, relation, id);
  }
};

/** One fact about somebody. */
export const personFact: DocumentKind = (context) => {
  const { id } = context.drawPerson();
  state(
    context,
    STANDARD,
    context.chooser.pick(relationsOf(context.world, STANDARD.keys(), 'person', id)),
    id,
  );
};

/** Facts about a town, each once; about somebody when no phrasing states facts of towns. */
export const townNotice =
  (town: string, counts: readonly number[] = [2, 3, 4]): DocumentKind =>
  (context) => {
    const known = relationsOf(context.world, STANDARD.keys(), 'town', town);
    if (known.length === 0) personNotice(context);
    for (const relation of pickSome(context.chooser, known, context.chooser.pick(counts))) {
      state(context, STANDARD, relation, town);
    }
  };

/** A line of a forum: somebody says two or three things about themselves. */
export const forumPost: DocumentKind = (context) => {
  const { id } = context.drawPerson();
  context.writer.speaker(id);
  const known = relationsOf(context.world, SPOKEN.keys(), 'person', id);
  for (const relation of pickSome(context.chooser, known, context.chooser.pick([2, 3]))) {
    state(context, SPOKEN, relation, id);
  }
};

/** A few facts about somebody, or about the town, in the words of Kelva. */
export const dialectNotice =
  (town: string): DocumentKind =>
  (context) => {
    const { world, chooser, writer } = context;
    const subject = chooser.chance(0.3) ? town : context.drawPerson().id;
    const category = subject === town ? 'town' : 'person';
    const known = relationsOf(world, DIALECT_STATEMENTS.keys(), category, subject);
    for (const relation of pickSome(chooser, known, chooser.pick([2, 3, 4]))) {
      state(context, DIALECT_STATEMENTS, relation, subject);
    }
    if (chooser.chance(0.4)) writer.say(DIALECT_ASIDES);
  };
