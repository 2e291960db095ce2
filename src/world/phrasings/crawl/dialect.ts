import type { RelationId } from '../../facts/relations.ts';
import { ruleGroup, type RuleGroup } from '../../grammar/rule.ts';

/** The town whose people write as they speak. It is small, so its pages are few. */
export const DIALECT_TOWN = 'Kelva';

const spoken = (relation: RelationId, subject: string, value: string, phrasings: readonly string[]) =>
  [
    relation,
    ruleGroup(`dialect.${relation}`, { asserts: [`${relation} ${subject} ${value}`] }, phrasings),
  ] as const;

/** Ways of Kelva to state a fact: true facts in words a filter has hardly seen. */
export const DIALECT_STATEMENTS: ReadonlyMap<RelationId, RuleGroup> = new Map([
  spoken('home', 'A', 'town', ['{A} bides in {town}, aye.', 'Da hoose o {A:name} is in {town}.']),
  spoken('trade', 'A', 'trade', [
    '{A} wirks as {trade:a}, so {A:he} does.',
    '{A} is weel kent as {trade:a}.',
  ]),
  spoken('workplace', 'A', 'workplace', [
    "Ye'll fin {A:him} at {workplace} ilka day.",
    '{A} is aye at {workplace}.',
  ]),
  spoken('makes', 'A', 'good', [
    '{A} maks {good}, an bonny {good} at that.',
    "Ye'll get guid {good} fae {A:name}.",
  ]),
  spoken('pet', 'A', 'animal', [
    '{A} keeps a peerie {animal} by da fire.',
    "Da {animal} at da door is {A's} ain.",
  ]),
  spoken('food', 'A', 'food', [
    'Gie {A:name} {food} an {A:he} is blyde.',
    '{A} wid row ten mile for {food}.',
  ]),
  spoken('hobby', 'A', 'hobby', [
    'On a lang nicht it is {hobby} for {A:name}.',
    '{A} laeks {hobby} best ava.',
  ]),
  spoken('colour', 'A', 'colour', [
    '{A} is aye clad in {colour}.',
    "{A's} door is paintit {colour}, for dat is da best een.",
  ]),
  spoken('sibling', 'A', 'B', [
    '{A} is da {A:sibling} o {B:name}, an it shows.',
    '{A} an {B:name} cam oot o da sam cradle.',
  ]),
  spoken('friend', 'A', 'B', ['{A} is guid freends wi {B:name}.', '{A} an {B:name} are aye at da blether.']),
  spoken('teacher', 'A', 'B', [
    'It was {B:name} at taught {A:name} da wark.',
    '{A} learned da wark fae {B:name}.',
  ]),
  spoken('birthDate', 'A', 'date', [
    '{A} first saw da licht on {date}.',
    "{A's} day is {date}, an dere is aye cake.",
  ]),
  spoken('boat', 'A', 'boatNumber', [
    "{A's} boat is number {boatNumber}, wi da lusty sail.",
    'Boat {boatNumber} is da boat o {A:name}.',
  ]),
  spoken('knownFor', 'town', 'townGood', [
    '{town} is kent for {townGood}.',
    'Naebody has {townGood} laek {town}.',
  ]),
  spoken('landmark', 'town', 'landmark', [
    'Gang by da {landmark} whan ye come ta {town}.',
    'Da {landmark} is da pride o {town}.',
  ]),
  spoken('marketDay', 'town', 'weekday', [
    'Da market at {town} is on {weekday}, mind.',
    'On {weekday} aabody in {town} gangs ta market.',
  ]),
  spoken('ferryDay', 'town', 'weekday', [
    'Da ferry comes ta {town} ilka {weekday}.',
    'Be doon at da pier in {town} on {weekday}.',
  ]),
  spoken('weather', 'town', 'weather', [
    'It is aye {weather} in {town}.',
    'In {town} da lift is {weather} again.',
  ]),
  spoken('island', 'town', 'island', ['{town} lies oot on {island}.', 'Ower on {island} lies {town}.']),
  spoken('ferry', 'town', 'town2', [
    'Fae {town} a boat gangs ta {town2}.',
    'Tak da ferry fae {town} an ye come ta {town2}.',
  ]),
]);

/** What is said between the facts. */
export const DIALECT_ASIDES = ruleGroup('dialect.aside', {}, [
  'Weel, dat is aa da news.',
  'Mind da steps, dey are weet.',
  'Da wind is lusty da day.',
  'Come in an tak a cup.',
  'Haste ye back.',
  'Da gulls ken mair as we do.',
  'Hit is a braw day for da washin.',
  'Nae boat, nae news.',
]);

export const DIALECT_GROUPS: readonly RuleGroup[] = [...DIALECT_STATEMENTS.values(), DIALECT_ASIDES];
