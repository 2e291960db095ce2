import { createRng, deriveSeed } from '#lab';
import type { RelationId, World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument } from '#world/documents/document';
import { tell } from '#world/documents/tell';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';
import type { Subject } from './spec.ts';

/** One fact, said with every value it could have. */
export interface FactItem {
  /** The same sentence once for each value. */
  readonly sentences: readonly string[];
  /** Index of the true one. */
  readonly truth: number;
}

/** How many of the people written of most often are asked about, and what is asked of each. */
const PEOPLE: Readonly<Record<Subject, number>> = { library: 12, primer: 4, pages: 4 };
const RELATIONS: readonly RelationId[] = ['home', 'trade', 'pet', 'food', 'hobby', 'colour'];

/** The same of the towns that pages of the web tell of most. */
const TOWNS = 8;
const TOWN_RELATIONS: readonly RelationId[] = [
  'island',
  'knownFor',
  'landmark',
  'marketDay',
  'ferryDay',
  'weather',
];

/** A world that differs from this one in a single fact. */
function worldWhere(world: World, relation: RelationId, subject: string, value: string): World {
  const values: World['values'] = (asked, of) =>
    asked === relation && of === subject ? [value] : world.values(asked, of);
  return { ...world, values, value: (asked, of) => values(asked, of)[0] };
}

/**
 * Statements in the first phrasing of each relation, which every text has that tells of people. Which of its values a
 * model finds likeliest needs no question, so that a model can be examined that has never read one.
 */
export function writeStatements(world: World, subject: Subject = 'library'): FactItem[] {
  const people = world.zipf.slice(0, PEOPLE[subject]).map(({ id }) => id);
  const towns = subject === 'pages' ? world.lexicon.town.slice(0, TOWNS).map(({ id }) => id) : [];
  const asked = [
    ...people.map((id) => [id, RELATIONS] as const),
    ...towns.map((id) => [id, TOWN_RELATIONS] as const),
  ];
  return asked.flatMap(([id, relations]) =>
    relations.map((relation): FactItem => {
      const values = world.lexicon[relationOf(relation).value as NounCategory].map((entry) => entry.id);
      const seed = deriveSeed(0, `${relation}|${id}`);
      return {
        truth: values.indexOf(world.value(relation, id)!),
        sentences: values.map((value) => {
          const told = worldWhere(world, relation, id, value);
          const options = { policy: { kind: 'few', count: 1 }, drawPerson: () => world.zipf[0]! } as const;
          const chooser = createChooser(createRng(seed));
          return writeDocument(told, (context) => tell(context, relation, id, 'statements'), chooser, options)
            .text;
        }),
      };
    }),
  );
}
