import type { RelationId } from '../../facts/relations.ts';
import { ruleGroup, type RuleGroup } from '../../grammar/rule.ts';

/** First words of an entry; they name the town that 'here' then means. */
export const WELCOMES = ruleGroup('townEntry.welcome', {}, [
  'Welcome to {town}.',
  'So you want to see {town}.',
  'This page is about {town}.',
  'There are worse towns than {town}.',
  'Whoever sleeps on the ferry wakes up in {town}.',
  'Few people come to {town} by mistake.',
]);

/** Somebody who lives in the town named last. */
export const RESIDENTS = ruleGroup('townEntry.resident', { asserts: ['home A here', 'trade A trade'] }, [
  '{A}, {trade:a}, lives here.',
  'Say hello to {A:name}, who lives here and is {trade:a}.',
  'Among those who live here is {A:name}, {trade:a}.',
  'Here you may meet {A:name}, {trade:a} of this town.',
  'One of the locals is {A:name}, {trade:a}.',
]);

const aside = (relation: RelationId, ...sentences: string[]): [RelationId, RuleGroup] => [
  relation,
  ruleGroup(`townEntry.aside.${relation}`, {}, sentences),
];

/** Remarks on what was just told of a town. */
export const TOWN_ASIDES: ReadonlyMap<RelationId, RuleGroup> = new Map([
  aside(
    'island',
    'The sea is close on every side.',
    'The island has not moved in years.',
    'The sheep were there first.',
  ),
  aside(
    'knownFor',
    'Try before you buy.',
    'The old people say it was better before.',
    'The children are tired of it.',
  ),
  aside('landmark', 'The inn sells pictures.', 'Please do not climb.', 'Nobody remembers whose idea it was.'),
  aside(
    'marketDay',
    'Hold on to your hat.',
    'The apples are better than they look.',
    'Bring your own basket.',
  ),
  aside(
    'ferryDay',
    'The captain is never in a hurry.',
    'Bring something to read.',
    'It is usually late, but not if you are.',
  ),
  aside(
    'weather',
    'The locals call it summer.',
    'Bring a second pair of socks.',
    'The washing is out all the same.',
  ),
  aside(
    'ferry',
    'Do not feed the gulls on board.',
    'Hold on to the rail.',
    'The soup on board is free, and rightly so.',
  ),
]);

/** Last words on a town. */
export const GOODBYES = ruleGroup('townEntry.goodbye', {}, [
  'One day is enough, but most people stay for two.',
  'Nobody gets lost here for long.',
  'The people are friendly once they have looked at you for a while.',
  'If you like it here, tell nobody.',
  'The inn has six beds and one bath.',
  'Come again, and bring bread.',
]);
