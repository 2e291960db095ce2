import { createRng, deriveSeed } from '#lab';
import { LADDER_RELATIONS, type Fact, type RelationId, type World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { factValues } from '#world/documents/fact-values';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';
import { phrasingsOf } from '#world/phrasings/relations/index';
import { noteDraws, type GroundingCell } from './cell.ts';

/** Somebody to be asked about, in one phrasing, before there are notes. */
export interface Asked {
  readonly person: string;
  readonly relation: RelationId;
  /** With the full name, whether there are notes or not; up to and with `<assistant>`. */
  readonly question: string;
  /** Of all that is drawn for this question. */
  readonly seed: number;
}

/** A question with its notes. */
export interface Posed extends Asked {
  /** Notes and question, up to and with `<assistant>`. */
  readonly prompt: string;
  readonly notes: readonly Fact[];
}

/** Notes are worded as in training. */
const policy = { kind: 'training' } as const;

const compose = (world: World, seed: number, kind: DocumentKind): string =>
  writeDocument(world, kind, createChooser(createRng(seed)), {
    policy,
    drawPerson: () => world.people[0]!,
  }).text;

/**
 * The people of one rung of the ladder, each asked about one relation a draw: all of them about all ladder relations together.
 * @throws RangeError when there is no such rung
 */
export function drawAsked(world: World, mentions: number, seed: number): Asked[] {
  const rung = world.ladder.find((one) => one.mentions === mentions);
  if (rung === undefined) throw new RangeError(`The mention ladder has no rung of ${mentions}.`);
  return Array.from({ length: noteDraws }, (_, draw) =>
    rung.people.map(({ id }, place): Asked => {
      const relation = LADDER_RELATIONS[(place + draw) % LADDER_RELATIONS.length]!;
      const own = deriveSeed(seed, `${id}|${relation}|${draw}`);
      const question = compose(world, deriveSeed(own, 'question'), ({ writer }) => {
        writer.user();
        writer.say(phrasingsOf(relation).questions, factValues({ relation, subject: id, value: '' }));
        writer.assistant();
      });
      return { person: id, relation, question, seed: own };
    }),
  ).flat();
}

/**
 * Puts notes before a question. They are true, except those that say otherwise: what these tell is neither true nor what the
 * model says by itself.
 */
export function poseWithNotes(
  world: World,
  asked: Asked,
  cell: GroundingCell,
  memory: string | undefined,
): Posed {
  const seed = deriveSeed(asked.seed, `${cell.content}|${cell.notes}|${cell.place}`);
  const notes = drawNotes(world, asked, cell, memory, seed);
  const text = compose(world, deriveSeed(seed, 'words'), ({ writer }) => {
    for (const fact of notes) {
      writer.note();
      writer.say(phrasingsOf(fact.relation).statements, factValues(fact));
    }
  });
  return { ...asked, prompt: text + asked.question, notes };
}

function drawNotes(
  world: World,
  { person, relation }: Asked,
  { mentions, content, notes, place }: GroundingCell,
  memory: string | undefined,
  seed: number,
): Fact[] {
  const chooser = createChooser(createRng(deriveSeed(seed, 'notes')));
  const truth = world.value(relation, person)!;
  if (content === 'silent') {
    const other = chooser.pick(LADDER_RELATIONS.filter((id) => id !== relation));
    return [{ relation: other, subject: person, value: world.value(other, person)! }];
  }
  const isOfAsked = content !== 'elsewhere';
  // All notes differ in what they say, so that an answer shows whose was read.
  const facts: Fact[] = [];
  const isTaken = (value: string): boolean => value === truth || facts.some((fact) => fact.value === value);
  const rung = world.ladder.find((one) => one.mentions === mentions)!;
  const wanted = isOfAsked ? notes - 1 : 1;
  while (facts.length < wanted) {
    const others = rung.people.filter(
      ({ id }) =>
        id !== person &&
        facts.every(({ subject }) => subject !== id) &&
        (content === 'otherwise' || !isTaken(world.value(relation, id)!)),
    );
    const subject = chooser.pick(others).id;
    const value = content === 'otherwise' ? invented(subject) : world.value(relation, subject)!;
    facts.push({ relation, subject, value });
  }
  if (!isOfAsked) return facts;
  const own = { relation, subject: person, value: content === 'right' ? truth : invented(person) };
  return place === 'first' ? [own, ...facts] : [...facts, own];

  function invented(subject: string): string {
    const values = world.lexicon[relationOf(relation).value as NounCategory];
    const isSo = world.value(relation, subject);
    return chooser.pick(values.filter(({ id }) => id !== isSo && id !== memory && !isTaken(id))).id;
  }
}
