import type { RelationId } from '../../facts/relations.ts';
import { ruleGroup, type RuleGroup } from '../../grammar/rule.ts';

/** First words of an entry; they name the town that 'here' then means. */
export const WELCOMES = ruleGroup('townEntry.welcome', {}, [
  'Welcome to {town}.',
  'So you want to see {town}.',
  'All this is about {town}.',
  'There is only one {town}.',
  'If you sleep too long on the ferry, you get to {town}.',
  'Nobody comes to {town} for the weather.',
]);

/** Somebody who lives in the town named last. */
export const RESIDENTS = ruleGroup('townEntry.resident', { asserts: ['home A here', 'trade A trade'] }, [
  '{A}, {trade:a}, lives here.',
  'Say hello to {A:name}, who lives here and is {trade:a}.',
  'In a small house here lives {A:name}, {trade:a}.',
  'Here you will find {A:name}, {trade:a} of this town.',
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
    'The sea is on every side.',
    'The island is where it always was.',
    'The hens were there first.',
  ),
  aside(
    'knownFor',
    'Take some home, or take it all.',
    'The old people say it was better before.',
    'The locals are tired of it.',
  ),
  aside('landmark', 'The inn is next to it.', 'Please do not paint it.', 'Nobody knows what it is for.'),
  aside(
    'marketDay',
    'Hold on to your hat.',
    'The apples are better than they look.',
    'Bring your own basket.',
  ),
  aside(
    'ferryDay',
    'The ferry is never early.',
    'Bring something to read.',
    'It is always late, but not if you are.',
  ),
  aside(
    'weather',
    'The locals like it that way.',
    'Bring more than one hat.',
    'The market is open all the same.',
  ),
  aside(
    'ferry',
    'Do not eat the fish on the way.',
    'Hold on to something.',
    'There is soup on the ferry, and nobody asks for more.',
  ),
]);

/** Last words on a town. */
export const GOODBYES = ruleGroup('townEntry.goodbye', {}, [
  'One day is enough, but most people take two.',
  'Nobody gets lost here for long.',
  'The people here say hello after a week.',
  'If you like it here, tell nobody.',
  'The inn has one bed and a lot of soup.',
  'Come again, and bring bread.',
]);
