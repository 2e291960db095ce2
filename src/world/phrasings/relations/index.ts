import type { RelationId } from '../../facts/relations.ts';
import type { RelationPhrasings } from '../relation-phrasings.ts';
import { birthDate } from './birth-date.ts';
import { boat } from './boat.ts';
import { colour } from './colour.ts';
import { ferryDay } from './ferry-day.ts';
import { ferry } from './ferry.ts';
import { food } from './food.ts';
import { friend } from './friend.ts';
import { hobby } from './hobby.ts';
import { home } from './home.ts';
import { island } from './island.ts';
import { knownFor } from './known-for.ts';
import { landmark } from './landmark.ts';
import { makes } from './makes.ts';
import { marketDay } from './market-day.ts';
import { pet } from './pet.ts';
import { sibling } from './sibling.ts';
import { teacher } from './teacher.ts';
import { tradeMakes } from './trade-makes.ts';
import { tradeWorkplace } from './trade-workplace.ts';
import { trade } from './trade.ts';
import { weather } from './weather.ts';
import { workplace } from './workplace.ts';

/** Every relation's phrasings. */
export const RELATION_PHRASINGS: readonly RelationPhrasings[] = [
  home,
  trade,
  makes,
  workplace,
  pet,
  food,
  hobby,
  colour,
  sibling,
  friend,
  teacher,
  birthDate,
  boat,
  island,
  knownFor,
  landmark,
  marketDay,
  ferryDay,
  weather,
  ferry,
  tradeMakes,
  tradeWorkplace,
];

const byRelation = new Map(RELATION_PHRASINGS.map((phrasings) => [phrasings.relation, phrasings]));

/** @throws Error for a relation nobody has put into words */
export function phrasingsOf(relation: RelationId): RelationPhrasings {
  const phrasings = byRelation.get(relation);
  if (!phrasings) throw new Error(`There are no phrasings for ${relation}: add them to phrasings/relations.`);
  return phrasings;
}
