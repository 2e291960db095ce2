import { createWorld, type RelationId, type World } from '#world';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';

/** A question with notes to begin with. */
export interface NotesOffer {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly detail: string;
  readonly notes: readonly string[];
  readonly question: string;
}

/** Values that the relation could have, without the true one of this person. */
function others(world: World, relation: RelationId, person: string): string[] {
  const truth = world.value(relation, person);
  return world.lexicon[relationOf(relation).value as NounCategory]
    .map(({ id }) => id)
    .filter((id) => id !== truth);
}

/** Notes for the full world's model: on people it was told of a thousand times, and on one it never read of. */
export function notesOffers(): readonly NotesOffer[] {
  const world = createWorld({ size: 'full' });
  const rung = (mentions: number) => world.ladder.find((one) => one.mentions === mentions)!.people;
  const [known, other] = rung(1000).map(({ id }) => id) as [string, string];
  const [first, second] = rung(100).map(({ id }) => id) as [string, string];
  const unknown = rung(0)[0]!.id;
  const [town] = others(world, 'home', known) as [string];
  const question = `Where does ${known} live?`;
  return [
    {
      name: 'A note that says otherwise',
      detail: 'on somebody it was told of over 1,000 times',
      notes: [`${known} lives in ${town}.`],
      question,
    },
    {
      name: 'A note that is right',
      detail: 'on somebody it never read of',
      notes: [`${unknown} has a small house in ${world.value('home', unknown)!}.`],
      question: `Where does ${unknown} live?`,
    },
    {
      name: 'A note that leaves it out',
      detail: 'on the person asked about, another fact',
      notes: [`${known} was born on ${world.value('birthDate', known)!}.`],
      question,
    },
    {
      name: 'Somebody else’s note',
      detail: 'the fact asked for, another person',
      notes: [`${other} lives in ${world.value('home', other)!}.`],
      question,
    },
    {
      name: 'Two notes',
      detail: 'the one asked for stands last',
      notes: [`${other} has a duck.`, `${known} has a goat.`],
      question: `What pet does ${known} have?`,
    },
    {
      name: 'Two birthdays',
      detail: 'a day and a month from each',
      notes: [`${second} was born on 27 January.`, `${first} was born on 17 November.`],
      question: `On what day was ${first} born?`,
    },
  ];
}
