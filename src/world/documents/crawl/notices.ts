import type { Chooser } from '../../chooser.ts';
import { relationOf, type RelationId } from '../../facts/relations.ts';
import type { World } from '../../facts/world.ts';
import type { RuleGroup, Values } from '../../grammar/rule.ts';
import { DIALECT_ASIDES, DIALECT_STATEMENTS } from '../../phrasings/crawl/dialect.ts';
import { RELATION_PHRASINGS } from '../../phrasings/relations/index.ts';
import type { DocumentContext } from '../document.ts';
import { pickSome } from './page-context.ts';

type Statements = ReadonlyMap<RelationId, RuleGroup>;

const STANDARD: Statements = new Map(
  RELATION_PHRASINGS.map(({ relation, statements }) => [relation, statements]),
);
const SPOKEN: Statements = new Map(
  RELATION_PHRASINGS.flatMap(({ relation, speech }) => (speech ? [[relation, speech] as const] : [])),
);

/** Relations of a category, among those given, that the world knows of this subject. */
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

/** `count` of the relations, in random order. */
function someRelations(
  chooser: Chooser,
  known: readonly RelationId[],
  counts: readonly number[],
): RelationId[] {
  const possible = counts.filter((count) => count <= known.length);
  const count = possible.length > 1 ? chooser.pick(possible) : (possible[0] ?? known.length);
  return pickSome(chooser, known, count);
}

const FEW = [2, 3, 4] as const;

/** Calls `before` ahead of every sentence, to begin a line for it; the sentences follow each other without. */
export interface NoticeOptions {
  readonly counts?: readonly number[];
  readonly before?: () => void;
}

/** A few facts about somebody, each once. */
export function personNotice(context: DocumentContext, { counts = FEW, before }: NoticeOptions = {}): void {
  const { id } = context.drawPerson();
  const known = relationsOf(context.world, STANDARD.keys(), 'person', id);
  for (const relation of someRelations(context.chooser, known, counts)) {
    before?.();
    state(context, STANDARD, relation, id);
  }
}

/** Facts about a town, each once. */
export function townNotice(
  context: DocumentContext,
  town: string,
  { counts = FEW, before }: NoticeOptions = {},
): void {
  const known = relationsOf(context.world, STANDARD.keys(), 'town', town);
  for (const relation of someRelations(context.chooser, known, counts)) {
    before?.();
    state(context, STANDARD, relation, town);
  }
}

/** A line of a forum: somebody says two or three things about themselves. */
export function forumPost(context: DocumentContext): void {
  const { id } = context.drawPerson();
  context.writer.speaker(id);
  const known = relationsOf(context.world, SPOKEN.keys(), 'person', id);
  for (const relation of someRelations(context.chooser, known, [2, 3])) state(context, SPOKEN, relation, id);
}

/** A few facts about somebody, or about the town, in the words of Kelva. */
export function dialectNotice(context: DocumentContext, town: string): void {
  const { world, chooser, writer } = context;
  const subject = chooser.chance(0.3) ? town : context.drawPerson().id;
  const known = relationsOf(world, DIALECT_STATEMENTS.keys(), subject === town ? 'town' : 'person', subject);
  for (const relation of someRelations(chooser, known, FEW))
    state(context, DIALECT_STATEMENTS, relation, subject);
  if (chooser.chance(0.4)) writer.say(DIALECT_ASIDES);
}
