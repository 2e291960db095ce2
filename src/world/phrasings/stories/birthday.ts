import { beat, kinBeat } from './beat.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

/** A birthday needs no other opening. */
export const birthdayOpening = beat(
  'birthday.day',
  { brings: ['A', 'date'], asserts: ['birthDate A date'], makes: ['birthday'] },
  [
    'It is {date}, and {A} has a birthday today.',
    'It is {date} at last, the birthday of {A:name}.',
    "{A} wakes up and knows at once that it is {date}, {A's} birthday.",
  ],
);

const beats = {
  birthdayOpening,
  nothing: beat('birthday.nothing', { needs: ['birthday'] }, [
    'But nobody says anything about it.',
    '{A} waits, but nobody comes with a cake.',
    'The whole town says good morning, and that is all.',
  ]),
  busy: kinBeat(
    'birthday.busy',
    ['friend', 'sibling'],
    { needs: ['birthday'], makes: ['-birthday', 'busy B', 'unhappy'] },
    [
      "{B}, {A's} KIN, only talks about fish.",
      "{B} is {A's} KIN and must know it, but {B:he} looks at the wall.",
      "{B}, {A's} KIN, says hello and runs away.",
    ],
  ),
  walk: beat(
    'birthday.walk',
    { brings: ['spot'], needs: ['unhappy'], makes: ['-unhappy', 'at A spot', 'away A'] },
    [
      '{A} goes to {spot}, where nobody is.',
      'So {A} walks to {spot} and tells it all to a crow.',
      '{A} sits down at {spot} with a very long nose.',
    ],
  ),
  cook: beat(
    'birthday.cook',
    {
      brings: ['food', 'thing'],
      needs: ['away A', 'busy B'],
      asserts: ['food A food'],
      makes: ['has B thing', 'cooked'],
    },
    [
      'Now {B} is up to something with {thing:a} and {food}, which {A:name} likes best.',
      'Now {B} gets {thing:a} and makes {food}, for {A:name} likes nothing better.',
      '{B} puts {thing:a} under the bed and makes {food}, for {A:name} likes that best.',
    ],
  ),
  smell: beat('birthday.smell', { needs: ['at A spot', 'cooked'], makes: ['knows A'] }, [
    'The wind is full of {food}, even at {spot}, but {A} says nothing.',
    "All at once, at {spot}, {A's} nose thinks of {food}.",
    'At {spot} the wind talks about {food}, and {A} sits up.',
  ]),
  home: beat('birthday.home', { needs: ['away A', 'cooked'], makes: ['-away A', '-cooked', 'party'] }, [
    '{A} comes home, and the whole town is under the table.',
    'When {A} comes home, nine people come out from under the bed.',
    '{A} opens the door, and seven people and a goat begin to sing.',
  ]),
  present: beat(
    'birthday.present',
    { needs: ['party', 'has B thing'], makes: ['-has B thing', 'has A thing', 'given'] },
    [
      '{A} gets the {thing} from {B:name} and holds it all evening.',
      '{B} gives {A:him} the {thing} and then talks about it all evening.',
      'Here is the {thing}, says {B:name}, and {A} holds it up for all to see.',
    ],
  ),
  knowing: beat('birthday.knowing', { needs: ['given', 'knows A'] }, [
    '{A} is very good at looking surprised.',
    '{A} looks surprised once, and then again for the neighbours.',
    'It is a lot of work to look surprised, but {A} does it well.',
  ]),
  feast: beat('birthday.feast', { needs: ['given'] }, [
    'They eat {food} until the neighbours come to look.',
    'Then they eat {food} until nobody can get up.',
    'Nobody goes home without {food}, and {A:name} is at home.',
  ]),
};

/** Everybody seems to have forgotten a birthday. */
export const birthday: Plot = {
  name: 'birthday',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const meeting = meet(scene, beats.busy);
    const values = {
      A: hero,
      B: meeting.person,
      date: world.value('birthDate', hero)!,
      food: world.value('food', hero)!,
      spot: chooser.pick(idsOf(world.lexicon.spot)),
      thing: chooser.pick(idsOf(world.lexicon.thing)),
    };
    const knows = chooser.chance(0.5);
    tellBeats(scene, values, [birthdayOpening]);
    if (!knows) tellBeats(scene, values, [beats.nothing]);
    tellBeats(scene, values, [meeting.beat, beats.walk, beats.cook]);
    if (knows) tellBeats(scene, values, [beats.smell]);
    tellBeats(scene, values, [beats.home, beats.present, knows ? beats.knowing : beats.feast]);
  },
};
