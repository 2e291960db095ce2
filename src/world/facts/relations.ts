import type { Category } from '../lexicon/lexicon.ts';

export interface Relation {
  readonly id: string;
  /** A guest is one who signs the guest book and is otherwise nobody. */
  readonly subject: Category | 'guest';
  readonly value: Category;
  /** True when a subject has several values at once (a town's ferries). */
  readonly many?: boolean;
  /** True when the value follows from another fact (the workplace from the trade). */
  readonly derived?: boolean;
}

/** Every relation of the world. A person has twelve, a town seven, a trade two. */
export const RELATIONS = [
  { id: 'home', subject: 'person', value: 'town' },
  { id: 'trade', subject: 'person', value: 'trade' },
  { id: 'makes', subject: 'person', value: 'good', derived: true },
  { id: 'workplace', subject: 'person', value: 'workplace', derived: true },
  { id: 'pet', subject: 'person', value: 'animal' },
  { id: 'food', subject: 'person', value: 'food' },
  { id: 'hobby', subject: 'person', value: 'hobby' },
  { id: 'colour', subject: 'person', value: 'colour' },
  { id: 'sibling', subject: 'person', value: 'person' },
  { id: 'friend', subject: 'person', value: 'person' },
  { id: 'teacher', subject: 'person', value: 'person' },
  { id: 'birthDate', subject: 'person', value: 'date' },
  { id: 'boat', subject: 'person', value: 'boatNumber' },
  { id: 'island', subject: 'town', value: 'island' },
  { id: 'knownFor', subject: 'town', value: 'townGood' },
  { id: 'landmark', subject: 'town', value: 'landmark' },
  { id: 'marketDay', subject: 'town', value: 'weekday' },
  { id: 'ferryDay', subject: 'town', value: 'weekday' },
  { id: 'weather', subject: 'town', value: 'weather' },
  { id: 'ferry', subject: 'town', value: 'town', many: true },
  { id: 'tradeMakes', subject: 'trade', value: 'good' },
  { id: 'tradeWorkplace', subject: 'trade', value: 'workplace' },
] as const satisfies readonly Relation[];

/** What the guest book tells: of its visitors, who are many and otherwise unknown. */
const GUEST_RELATIONS = [
  { id: 'arrival', subject: 'guest', value: 'date' },
] as const satisfies readonly Relation[];

export type RelationId = (typeof RELATIONS)[number]['id'] | (typeof GUEST_RELATIONS)[number]['id'];

/** One statement about the world: ids of lexicon entries or people. */
export interface Fact {
  readonly relation: RelationId;
  readonly subject: string;
  readonly value: string;
}

const byId = new Map<string, Relation>(
  [...RELATIONS, ...GUEST_RELATIONS].map((relation) => [relation.id, relation]),
);

export function relationOf(id: RelationId): Relation {
  return byId.get(id)!;
}

/** The relations that the mention ladder counts, each stated once a mention. Two have 300 values or more. */
export const LADDER_RELATIONS: readonly RelationId[] = ['home', 'trade', 'pet', 'birthDate', 'boat'];

/** The fact as one string, equal for equal facts. */
export const factKey = (fact: Fact): string => `${fact.relation}|${fact.subject}|${fact.value}`;
