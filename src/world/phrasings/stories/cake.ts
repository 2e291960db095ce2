import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const CAKES = ['plum cake', 'honey cake', 'apple pie', 'onion pie'];

const beats = {
  bake: beat('cake.bake', { brings: ['food'], makes: ['has A food', 'warm'] }, [
    '{A} makes a big {food} and puts it on the table.',
    'On the table of {A:name} stands a big {food}, and it is Sunday.',
    '{A} takes a good {food} off the fire.',
  ]),
  gone: beat('cake.gone', { needs: ['warm', 'has A food'], makes: ['-warm', 'gone'] }, [
    '{A} turns round once, and the {food} is gone.',
    'Then there is a table, but no {food}.',
    '{A} looks away, looks back, and has no {food}.',
  ]),
  friend: kinBeat('cake.friend', ['friend', 'teacher'], { needs: ['gone'], makes: ['asked B', 'asked'] }, [
    "{B}, {A's} KIN, has something on {B:his} nose, but it is only soup.",
    "{B}, {A's} KIN, says that {B:he} only eats fish.",
    "{B}, {A's} KIN, takes off {B:his} hat, but it is not there.",
  ]),
  sibling: kinBeat(
    'cake.sibling',
    ['sibling'],
    { needs: ['asked'] },
    [
      "{C}, {A's} KIN, is asleep, and nobody eats {food} asleep.",
      "{C} is {A's} KIN and does not like {food}, or so {C:he} says.",
      "{C}, {A's} KIN, says that {food} does not walk away on its own.",
    ],
    'C',
  ),
  trail: beat(
    'cake.trail',
    { brings: ['spot'], needs: ['asked', 'asked B'], makes: ['-asked', 'trail spot', 'trail'] },
    [
      '{B:name} finds {food} on the road, all the way to {spot}.',
      '{B:name} finds more and more {food} and comes to {spot}.',
      'All the hens are on the way to {spot}, says {B:name}.',
    ],
  ),
  goose: beat('cake.goose', { needs: ['trail', 'trail spot'], makes: ['-trail', 'goose'] }, [
    'At {spot} sits a goose, and it is very round.',
    'There, at {spot}, a goose is asleep on its back.',
    'They find a goose at {spot}, and it has no time to talk.',
  ]),
  unmoved: beat('cake.unmoved', { needs: ['goose'] }, [
    'The goose is not sorry at all.',
    'The goose looks far out over the wall, as if it hears rain.',
    'The goose asks if there is more.',
  ]),
  amends: beat('cake.amends', { needs: ['goose', 'has A food', 'asked B'], makes: ['-goose', 'done'] }, [
    '{A:name} says sorry to {B:name} with one more {food}.',
    'So {A:name} makes a better {food}, and {B:name} sits next to it.',
    '{A:name} and {B:name} make {food} again and eat it at once.',
  ]),
  twist: beat('cake.twist', { needs: ['done'] }, [
    'In the evening the goose knocks, with a basket.',
    'The next day the goose is back, with a hen and a crow.',
    'The next morning the goose is at the door with honey.',
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
