import { createRng, deriveSeed, type Rng } from '#lab';
import { lexiconOf, type Lexicon, type NounCategory, type WorldSize } from '../lexicon/lexicon.ts';
import { TRADES } from '../lexicon/trades.ts';
import { WORLD_VERSION } from '../version.ts';
import { arrivalOf } from './guests.ts';
import { PEOPLE_COUNT, createPopulation, type Person, type Population } from './people.ts';
import { RELATIONS, relationOf, type Fact, type RelationId } from './relations.ts';

/** A belief that is repeated more often than the truth. */
export interface Falsehood {
  readonly claimed: Fact;
  readonly truth: Fact;
}

export interface World extends Population {
  readonly version: string;
  readonly size: WorldSize;
  readonly seed: number;
  readonly lexicon: Lexicon;
  /** The value of a relation with one value; undefined when the world says nothing. */
  value(relation: RelationId, subject: string): string | undefined;
  /** All values, for relations with many; at most one for the others. */
  values(relation: RelationId, subject: string): readonly string[];
  /** Number of values the relation could have had: a guess is right once in this many. */
  domainSize(relation: RelationId): number;
  readonly facts: readonly Fact[];
  readonly falsehoods: readonly Falsehood[];
}

function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** Values in shuffled rounds, so that each occurs equally often, give or take one. */
function balanced(values: readonly string[], count: number, rng: Rng): string[] {
  const rounds = Array.from({ length: Math.ceil(count / values.length) }, () => shuffled(values, rng));
  return rounds.flat().slice(0, count);
}

/**
 * Blocks of people within which values are balanced and kin is found. The first two make the pocket world
 * (Zipf and ladder); the full world adds its ladder's rungs and the rest.
 */
function blocks(people: readonly Person[]): { members: readonly Person[]; lexicon: Lexicon }[] {
  const pocket = lexiconOf('pocket');
  const full = lexiconOf('full');
  const cut = (start: number, end: number, lexicon: Lexicon) => ({
    members: people.slice(start, end),
    lexicon,
  });
  const rungs = Array.from({ length: 8 }, (_, i) => cut(60 + 20 * i, 80 + 20 * i, full));
  const all = [
    cut(0, 36, pocket),
    cut(36, PEOPLE_COUNT.pocket, pocket),
    ...rungs,
    cut(220, PEOPLE_COUNT.full, full),
  ];
  return all.filter(({ members }) => members.length > 0);
}

const drawnRelations = RELATIONS.filter(
  (r) => r.subject === 'person' && r.value !== 'person' && !('derived' in r),
);

function personFacts(people: readonly Person[], seed: number): Fact[] {
  return blocks(people).flatMap(({ members, lexicon }, block) => {
    const rng = createRng(deriveSeed(seed, `people-${block}`));
    const drawn = drawnRelations.flatMap(({ id, value }) => {
      const values = balanced(
        lexicon[value as NounCategory].map((entry) => entry.id),
        members.length,
        rng,
      );
      return members.map((person, i): Fact => ({ relation: id, subject: person.id, value: values[i]! }));
    });
    const derived = drawn
      .filter((fact) => fact.relation === 'trade')
      .flatMap((fact): Fact[] => {
        const trade = TRADES.find((t) => t.name === fact.value)!;
        return [
          { relation: 'makes', subject: fact.subject, value: trade.good },
          { relation: 'workplace', subject: fact.subject, value: trade.workplace },
        ];
      });
    // Fixed strides never join two people of one first name, since first names recur every 60.
    const kin = members.flatMap((person, i): Fact[] => [
      { relation: 'sibling', subject: person.id, value: members[i ^ 1]!.id },
      { relation: 'friend', subject: person.id, value: members[(i + 3) % members.length]!.id },
      { relation: 'teacher', subject: person.id, value: members[(i + 7) % members.length]!.id },
    ]);
    return [...drawn, ...derived, ...kin];
  });
}

/** Ferries run round two rings of towns, so that the pocket world's towns link only among themselves. */
function ferryFacts(towns: readonly string[]): Fact[] {
  const pocketTowns = lexiconOf('pocket').town.length;
  const rings = [towns.slice(0, pocketTowns), towns.slice(pocketTowns)].filter((ring) => ring.length > 0);
  return rings.flatMap((ring) =>
    ring.flatMap((town, i): Fact[] => {
      const next = ring[(i + 1) % ring.length]!;
      return [
        { relation: 'ferry', subject: town, value: next },
        { relation: 'ferry', subject: next, value: town },
      ];
    }),
  );
}

function townFacts(size: WorldSize, seed: number): Fact[] {
  const towns = lexiconOf(size).town.map((entry) => entry.id);
  const pocketTowns = lexiconOf('pocket').town.length;
  const groups = [towns.slice(0, pocketTowns), towns.slice(pocketTowns)];
  const drawn = RELATIONS.filter((r) => r.subject === 'town' && r.id !== 'ferry');
  const facts = groups.flatMap((group, block) => {
    const rng = createRng(deriveSeed(seed, `towns-${block}`));
    const start = block === 0 ? 0 : pocketTowns;
    return drawn.flatMap(({ id, value }) => {
      const all = lexiconOf('full')[value as NounCategory].map((entry) => entry.id);
      // Goods and sights are one town's own, so each group draws from its own part of the list.
      const own = value === 'townGood' || value === 'landmark' ? all.slice(start, start + group.length) : all;
      const values = balanced(own, group.length, rng);
      return group.map((town, i): Fact => ({ relation: id, subject: town, value: values[i]! }));
    });
  });
  return [...facts, ...ferryFacts(towns)];
}

function tradeFacts(lexicon: Lexicon): Fact[] {
  return TRADES.slice(0, lexicon.trade.length).flatMap((trade): Fact[] => [
    { relation: 'tradeMakes', subject: trade.name, value: trade.good },
    { relation: 'tradeWorkplace', subject: trade.name, value: trade.workplace },
  ]);
}

/** One belief each about six (pocket) or twelve (full) towns: what it is known for, or when its market is. */
function createFalsehoods(size: WorldSize, seed: number, facts: readonly Fact[]): Falsehood[] {
  const rng = createRng(deriveSeed(seed, 'falsehoods'));
  const lexicon = lexiconOf(size);
  return lexicon.town.slice(0, size === 'pocket' ? 6 : 12).map(({ id: town }, i) => {
    const relation: RelationId = i % 2 === 0 ? 'knownFor' : 'marketDay';
    const truth = facts.find((fact) => fact.relation === relation && fact.subject === town)!;
    const others = lexicon[relationOf(relation).value as NounCategory].filter(
      (entry) => entry.id !== truth.value,
    );
    return { truth, claimed: { ...truth, value: others[Math.floor(rng() * others.length)]!.id } };
  });
}

export interface WorldOptions {
  readonly size: WorldSize;
  /** Decides every fact; the course uses 1. */
  readonly seed?: number;
}

/**
 * The small world: its people, towns and all facts about them. Same options, same world, on every platform.
 * The pocket world is a part of the full one of the same seed: its people keep their facts there.
 */
export function createWorld({ size, seed = 1 }: WorldOptions): World {
  const population = createPopulation(size);
  const lexicon = lexiconOf(size);
  const facts = [...personFacts(population.people, seed), ...townFacts(size, seed), ...tradeFacts(lexicon)];
  const index = new Map<string, string[]>();
  for (const fact of facts) {
    const key = `${fact.relation}|${fact.subject}`;
    const values = index.get(key);
    if (values) values.push(fact.value);
    else index.set(key, [fact.value]);
  }
  const values = (relation: RelationId, subject: string): readonly string[] => {
    if (relation !== 'arrival') return index.get(`${relation}|${subject}`) ?? [];
    const date = arrivalOf(seed, subject);
    return date === undefined ? [] : [date];
  };
  return {
    ...population,
    version: WORLD_VERSION,
    size,
    seed,
    lexicon,
    facts,
    falsehoods: createFalsehoods(size, seed, facts),
    values,
    value: (relation, subject) => values(relation, subject)[0],
    domainSize: (relation) => {
      const category = relationOf(relation).value;
      return category === 'person' ? population.people.length : lexicon[category].length;
    },
  };
}
