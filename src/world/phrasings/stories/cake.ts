import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const CAKES = ['plum cake', 'honey cake', 'apple pie', 'onion pie'];

const beats = {
  bake: beat('cake.bake', { brings: ['food'], makes: ['has A food', 'warm'] }, [
    '{A} makes a big {food} and puts it in the window.',
    'A warm {food} stands on the table of {A:name} and smells of Sunday.',
    '{A} takes a hot {food} off the fire and puts it down by the door.',
  ]),
  gone: beat('cake.gone', { needs: ['warm', 'has A food'], makes: ['-warm', 'gone'] }, [
    '{A} turns round once, and the {food} is gone.',
    'Then there is a plate, but no {food}.',
    'When {A} looks again, there is only the plate.',
  ]),
  friend: kinBeat('cake.friend', ['friend', 'teacher'], { needs: ['gone'], makes: ['asked B', 'asked'] }, [
    "{B}, {A's} KIN, has something on {B:his} nose, but it is only soup.",
    "{B}, {A's} KIN, says that {B:he} only eats fish.",
    "{B}, who is {A's} KIN, turns out both pockets, but there is only string.",
  ]),
  sibling: kinBeat(
    'cake.sibling',
    ['sibling'],
    { needs: ['asked'] },
    [
      "{C}, {A's} KIN, is asleep, and nobody eats {food} asleep.",
      "{C} is {A's} KIN and does not like {food}, or so {C:he} says.",
      "{C}, {A's} KIN, says that {food} does not walk away alone.",
    ],
    'C',
  ),
  trail: beat(
    'cake.trail',
    { brings: ['spot'], needs: ['asked', 'asked B'], makes: ['-asked', 'trail spot', 'trail'] },
    [
      '{B:name} sees bits of {food} on the ground, all the way to {spot}.',
      '{B:name} finds one bit of {food}, and then another, and so they come to {spot}.',
      'All the birds are on their way to {spot}, and {B:name} knows why.',
    ],
  ),
  goose: beat('cake.goose', { needs: ['trail', 'trail spot'], makes: ['-trail', 'goose'] }, [
    'At {spot} sits a goose, and it is very round.',
    'There, at {spot}, a fat goose is asleep on its back.',
    'Behind a tree at {spot} they find a goose with no time to talk.',
  ]),
  unmoved: beat('cake.unmoved', { needs: ['goose'] }, [
    'The goose is not sorry at all.',
    'The goose looks up at the clouds, as if it hears rain.',
    'The goose says nothing, for its beak is full.',
  ]),
  amends: beat('cake.amends', { needs: ['goose', 'has A food', 'asked B'], makes: ['-goose', 'done'] }, [
    '{A:name} says sorry to {B:name} and makes another {food}.',
    'So {A:name} makes a new {food}, and {B:name} sits next to it.',
    '{A:name} and {B:name} make a second {food} and eat it while it is hot.',
  ]),
  twist: beat('cake.twist', { needs: ['done'] }, [
    'In the evening somebody knocks, and it is the goose, with a plate.',
    'The next day the goose is back, with two friends.',
    'The next morning there is an egg by the door, to say thank you.',
  ]),
};

/** A cake goes missing, and it was the goose. */
export const cake: Plot = {
  name: 'cake',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const meeting = meet(scene, beats.friend);
    const values = {
      A: scene.hero,
      B: meeting.person,
      food: chooser.pick(CAKES),
      spot: chooser.pick(idsOf(world.lexicon.spot)),
    };
    open(scene);
    tellBeats(scene, values, [beats.bake, beats.gone, meeting.beat]);
    if (chooser.chance(0.5)) {
      const sleeper = meet(scene, beats.sibling);
      tellBeats(scene, { ...values, C: sleeper.person }, [sleeper.beat]);
      tellBeats(scene, values, [beats.trail, beats.goose, beats.unmoved]);
    } else {
      tellBeats(scene, values, [beats.trail, beats.goose, beats.amends, beats.twist]);
    }
  },
};
