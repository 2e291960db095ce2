import { relationOf, type Fact, type RelationId } from '../facts/relations.ts';
import type { NounCategory } from '../lexicon/lexicon.ts';
import { phrasingsOf } from '../phrasings/relations/index.ts';
import { unsaidAnswer } from '../phrasings/tasks/abstention.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { factValues } from './fact-values.ts';
import { strangersFor, type MaterialOptions } from './withheld.ts';

/** What notes tell of people. */
export const NOTE_RELATIONS: readonly RelationId[] = [
  'home',
  'trade',
  'pet',
  'food',
  'hobby',
  'colour',
  'birthDate',
  'boat',
];

/** A note tells of one person at most four facts, of two people the same one or two. */
const FACTS_OF_ONE = [1, 2, 3, 4];
const FACTS_OF_TWO = [1, 2];
const TWO_PEOPLE_SHARE = 0.25;
const UNSAID_SHARE = 0.15;
/** Several questions on one note: its answers are what a reader of it can learn to foretell. */
const QUESTION_COUNTS = [1, 2, 3];

export interface NoteOptions extends MaterialOptions {
  /**
   * `resident` tells of somebody of the world what is not so there: an answer must follow the note against what the
   * model has read. Strangers without it.
   */
  readonly about?: 'stranger' | 'resident';
  /** How many people the note tells of; mostly one without it. */
  readonly people?: 1 | 2;
  /** How many facts it tells of each; drawn without it. */
  readonly facts?: 1 | 2 | 3 | 4;
  /** How many questions follow, at most one a fact; drawn without it. */
  readonly questions?: 1 | 2 | 3;
  /** Whether the note leaves out what is asked last; seldom without it. */
  readonly unsaid?: 'never' | 'always';
}

/** One of the relation's values, none of them `not`. */
function invented(
  { world, chooser }: DocumentContext,
  relation: RelationId,
  not: readonly (string | undefined)[],
): string {
  const entries = world.lexicon[relationOf(relation).value as NounCategory];
  return chooser.pick(entries.filter(({ id }) => !not.includes(id))).id;
}

function drawPeople(context: DocumentContext, { about, people, material }: NoteOptions): string[] {
  const { chooser, policy } = context;
  if (about === 'resident') return [context.drawPerson().id];
  const names = strangersFor(material ?? policy);
  const first = chooser.pick(names);
  const isOfTwo = people === undefined ? chooser.chance(TWO_PEOPLE_SHARE) : people === 2;
  return isOfTwo ? [first, chooser.pick(names.filter((name) => name !== first))] : [first];
}

function drawFacts(context: DocumentContext, people: readonly string[], count: number | undefined): Fact[] {
  const { world, chooser } = context;
  const relations: RelationId[] = [];
  const wanted = count ?? chooser.pick(people.length === 1 ? FACTS_OF_ONE : FACTS_OF_TWO);
  while (relations.length < wanted) {
    relations.push(chooser.pick(NOTE_RELATIONS.filter((relation) => !relations.includes(relation))));
  }
  const facts: Fact[] = [];
  for (const subject of people) {
    for (const relation of relations) {
      // Two people differ in all they are told to have, so that an answer shows whose fact was read.
      const taken = facts.filter((fact) => fact.relation === relation).map((fact) => fact.value);
      const value = invented(context, relation, [...taken, world.value(relation, subject)]);
      facts.push({ relation, subject, value });
    }
  }
  return facts;
}

/** What a question asks for: a fact of the note, or one it leaves out. */
type Asked = { readonly fact: Fact } | { readonly relation: RelationId; readonly subject: string };

function drawAsked(
  { chooser }: DocumentContext,
  people: readonly string[],
  facts: readonly Fact[],
  { questions, unsaid }: NoteOptions,
): Asked[] {
  const isUnsaid = unsaid === undefined ? chooser.chance(UNSAID_SHARE) : unsaid === 'always';
  const count = Math.min(questions ?? chooser.pick(QUESTION_COUNTS), facts.length + (isUnsaid ? 1 : 0));
  const asked: Asked[] = [];
  const left = [...facts];
  while (asked.length < count - (isUnsaid ? 1 : 0)) {
    const fact = chooser.pick(left);
    left.splice(left.indexOf(fact), 1);
    asked.push({ fact });
  }
  if (isUnsaid) {
    const told = facts.map(({ relation }) => relation);
    const relation = chooser.pick(NOTE_RELATIONS.filter((candidate) => !told.includes(candidate)));
    asked.push({ relation, subject: chooser.pick(people) });
  }
  return asked;
}

/** A note about people nobody knows, questions on it, and the answers it gives. */
export const createNote =
  (options: NoteOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser } = context;
    const people = drawPeople(context, options);
    const facts = drawFacts(context, people, options.facts);
    writer.note();
    for (const fact of facts) writer.say(phrasingsOf(fact.relation).statements, factValues(fact));
    for (const asked of drawAsked(context, people, facts, options)) {
      const fact = 'fact' in asked ? asked.fact : { ...asked, value: '' };
      const { questions, answers, statements } = phrasingsOf(fact.relation);
      writer.user();
      writer.say(questions, factValues(fact));
      writer.assistant();
      if ('fact' in asked) writer.say(chooser.pick([answers, statements]), factValues(fact));
      else writer.say(unsaidAnswer);
    }
  };

export const note = createNote();

/** One fact about one person, asked for: the first step towards reading a note. */
export const shortNote = createNote({ people: 1, facts: 1, unsaid: 'never' });
