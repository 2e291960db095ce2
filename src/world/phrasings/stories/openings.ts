import type { RelationId } from '../../facts/relations.ts';
import type { NounCategory } from '../../lexicon/lexicon.ts';
import type { RuleGroup } from '../../grammar/rule.ts';
import { beat } from './beat.ts';
import { idsOf, type Scene } from './plot.ts';

const brings = (...nouns: string[]) => ['A', ...nouns];

const plain = beat('opening.plain', { brings: brings() }, [
  'One morning, {A} opens the door and says hello to the day.',
  '{A} wakes up before the hens and says so.',
  'This is a story about {A:name}, and most of it is true.',
  '{A} has a long breakfast and nothing to do.',
]);

const home = beat('opening.home', { brings: brings('town'), asserts: ['home A town'] }, [
  'In a small house in {town}, {A} wakes up and looks out.',
  'There is nothing to see in {town}, says {A}, who lives there.',
  'It is morning in {town}, and {A} is not out of bed.',
  'In {town}, where {A} lives, even the hens get up late.',
]);

const trade = beat('opening.trade', { brings: brings('trade'), asserts: ['trade A trade'] }, [
  '{A} is {trade:a}, and a good one most of the time.',
  '{A} is {trade:a}, but never before breakfast.',
  'Every {trade} needs a day off, says {A:name}.',
]);

const hobby = beat('opening.hobby', { brings: brings('hobby'), asserts: ['hobby A hobby'] }, [
  '{A} likes {hobby} and a long breakfast.',
  'When {A} has no time for {hobby}, something goes wrong.',
  '{A} thinks of {hobby} and is late again today.',
]);

const food = beat('opening.food', { brings: brings('food'), asserts: ['food A food'] }, [
  'All night {A} thinks of {food} and does not sleep.',
  '{A} likes {food} best, in the morning and at night.',
  '{A} thinks that nothing is better than {food}.',
]);

const colour = beat('opening.colour', { brings: brings('colour'), asserts: ['colour A colour'] }, [
  '{A} likes everything {colour}, even soup.',
  '{A} likes {colour} so much that even the hens are {colour}.',
  '{A} likes {colour} best, and even the cat is {colour}.',
]);

const weather = beat('opening.weather', { brings: brings('weather') }, [
  'It is a {weather} morning, and {A} is out early.',
  'The morning is {weather}, just as {A} likes it.',
  '{A} looks out at a {weather} day and puts on two hats.',
]);

const weekday = beat('opening.weekday', { brings: brings('weekday') }, [
  'It is {weekday}, and {A} is late for everything.',
  'On {weekday}, {A} gets out of bed on the wrong side.',
  'It is {weekday} morning, and {A} is still half asleep.',
]);

/** First sentences of stories: each brings in the person the story is about. Any plot may follow. */
export const sharedOpenings: readonly RuleGroup[] = [
  plain,
  home,
  trade,
  hobby,
  food,
  colour,
  weather,
  weekday,
];

/** Openings that state a fact about the hero, by the noun they need. */
const STATED: Readonly<Partial<Record<string, readonly [NounCategory, RelationId]>>> = {
  [home.name]: ['town', 'home'],
  [trade.name]: ['trade', 'trade'],
  [hobby.name]: ['hobby', 'hobby'],
  [food.name]: ['food', 'food'],
  [colour.name]: ['colour', 'colour'],
};
/** Openings that leave the noun to chance. */
const FREE: Readonly<Partial<Record<string, NounCategory>>> = {
  [weather.name]: 'weather',
  [weekday.name]: 'weekday',
};

/** Tells an opening. Plots with weather of their own leave out the one that speaks of it. */
export function open({ world, writer, chooser, hero }: Scene, { withoutWeather = false } = {}): void {
  const opening = chooser.pick(sharedOpenings.filter((group) => !(withoutWeather && group === weather)));
  const stated = STATED[opening.name];
  const free = FREE[opening.name];
  writer.say(opening, {
    A: hero,
    ...(stated ? { [stated[0]]: world.value(stated[1], hero)! } : {}),
    ...(free ? { [free]: chooser.pick(idsOf(world.lexicon[free])) } : {}),
  });
}
