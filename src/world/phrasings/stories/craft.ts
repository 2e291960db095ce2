import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  wish: kinBeat('craft.wish', ['teacher'], { brings: ['good'], asserts: ['makes B good'], makes: ['wish'] }, [
    "{A} wants to make {good}, just like {B:name}, {A's} KIN.",
    "{B}, {A's} KIN, makes {good}, and {A:name} wants to know how.",
    "At last {A} gets to make {good} with {B:name}, {A's} KIN.",
  ]),
  begin: beat(
    'craft.begin',
    {
      brings: ['workplace'],
      needs: ['wish'],
      asserts: ['workplace B workplace'],
      makes: ['-wish', 'at work'],
    },
    [
      '{A} comes to {workplace}, where {B} works, and is not late.',
      'At {workplace}, where {B} works, {A} gets a very big hat.',
      '{B} works at {workplace} and tells {A:name} what not to do there.',
    ],
  ),
  first: beat('craft.first', { needs: ['at work'], makes: ['-at work', 'one'] }, [
    'The first try falls down and runs under the table.',
    "{A's} first try looks like a bad night.",
    '{A:name} begins, and the cat goes out.',
  ]),
  advice: beat('craft.advice', { needs: ['one'] }, [
    '{B:name} says that {B:his} own first try is still out at sea.',
    '{B:name} asks for more time, more string and no goat.',
    '{B:name} says nothing and makes soup.',
  ]),
  second: beat('craft.second', { needs: ['one'], makes: ['-one', 'two'] }, [
    'The next try is wrong, too, but in a better way.',
    '{A:name} makes something, but nobody knows what it is.',
    'The next try stands up, says hello and lies down.',
  ]),
  third: beat('craft.third', { needs: ['two'], makes: ['-two', 'three'] }, [
    'At last {A:name} makes {good}, or something very like it.',
    'On the last day {A:name} makes {good}, and even the cat comes to look.',
    'A week goes by, and then {A:name} makes {good} half asleep.',
  ]),
  sold: beat('craft.sold', { needs: ['three'], makes: ['sold'] }, [
    'Somebody gives a hen for it and does not ask what it is.',
    '{B:name} puts the work of {A:name} on the best table, next to the cat.',
    'By evening somebody takes all of it, even the first try.',
  ]),
  praise: beat('craft.praise', { needs: ['three'], makes: ['praise'] }, [
    '{B:name} looks at it for a long time and says that now they can begin.',
    '{B:name} says that it is good, which {B:he} never says, and goes out to fish.',
    '{B:name} says that it is not so bad, and that is a lot.',
  ]),
};

/** The hero learns the teacher's trade, in three tries. */
export const craft: Plot = {
  name: 'craft',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const meeting = meet(scene, beats.wish);
    const values = {
      A: scene.hero,
      B: meeting.person,
      good: world.value('makes', meeting.person)!,
      workplace: world.value('workplace', meeting.person)!,
    };
    open(scene);
    tellBeats(scene, values, [meeting.beat, beats.begin, beats.first]);
    if (chooser.chance(0.6)) tellBeats(scene, values, [beats.advice]);
    tellBeats(scene, values, [beats.second, beats.third]);
    tellBeats(scene, values, [chooser.chance(0.5) ? beats.sold : beats.praise]);
  },
};
