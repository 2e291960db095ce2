import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  noise: beat('night.noise', { makes: ['noise', 'in-bed A'] }, [
    'But that night {A} hears a noise, and it is not the cat.',
    'That night something knocks, and {A} sits up in bed.',
    'That night {A} is not asleep long, for there is a noise at the door.',
  ]),
  light: beat('night.light', { needs: ['noise', 'in-bed A'], makes: ['-in-bed A', 'light A', 'light'] }, [
    '{A} takes the lantern and goes out in one boot.',
    '{A} opens the door and holds up the lantern.',
    '{A} takes the lantern in one hand and a spoon in the other.',
  ]),
  walk: beat(
    'night.walk',
    { brings: ['spot'], needs: ['light', 'light A'], makes: ['at A spot', 'out-there'] },
    [
      'The noise comes from {spot}, so {A} goes there.',
      '{A} walks to {spot} behind the lantern.',
      'The cat walks to {spot}, and {A} walks behind the cat.',
    ],
  ),
  echo: beat('night.echo', { needs: ['out-there', 'noise'] }, [
    'When {A} calls, the noise calls back.',
    'There is something out there, and it is not small.',
    'The noise is big and black and looks at {A:name}.',
  ]),
  dark: beat('night.dark', { needs: ['light', 'out-there'], makes: ['-light', '-out-there', 'dark'] }, [
    'Then the wind comes, and the lantern goes out.',
    'Then there is no more lantern, only night.',
    'The lantern falls down, and everything is black.',
  ]),
  pet: beat(
    'night.pet',
    {
      brings: ['animal'],
      needs: ['dark', 'noise'],
      asserts: ['pet A animal'],
      makes: ['-dark', '-noise', 'pet'],
    },
    [
      "There is a nose in {A's} hand, the nose of {A:his} own {animal}.",
      "It is only {A's} {animal}, looking for something to eat.",
      '{A} puts out one hand and finds {A:his} own {animal}.',
    ],
  ),
  petEnd: beat('night.pet-end', { needs: ['pet'] }, [
    'They walk home without the lantern, and the {animal} knows the way.',
    '{A} takes the {animal} home, and now they are both very proud.',
    'The {animal} gets to sleep in the bed, and {A} gets to sleep under it.',
  ]),
  friend: kinBeat(
    'night.friend',
    ['friend', 'sibling', 'teacher'],
    { needs: ['dark', 'noise'], makes: ['-dark', 'met'] },
    [
      "It is {B:name}, {A's} KIN, who is looking for the same noise.",
      "{B}, {A's} KIN, stands there with a big spoon and says hello.",
      "Then {B:name}, {A's} KIN, asks who is there.",
    ],
  ),
  friendEnd: beat('night.friend-end', { needs: ['met'], makes: ['-met', 'homeward'] }, [
    '{A:name} says that it was {B:name}, {B:he} says that it was {A:name}.',
    '{A:name} and {B:name} walk home hand in hand.',
    '{B:name} laughs first, {A:name} laughs last, and then they eat soup.',
  ]),
  bump: beat('night.bump', { needs: ['homeward', 'noise'] }, [
    'Then there is the noise again, behind them.',
    'But then, who is behind that tree?',
    'The cat knows what it is and says nothing.',
  ]),
};

/** A noise in the night, and a walk with a lantern to find it. */
export const night: Plot = {
  name: 'night',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const values = { A: hero, spot: chooser.pick(idsOf(world.lexicon.spot)) };
    open(scene);
    tellBeats(scene, values, [beats.noise, beats.light, beats.walk]);
    if (chooser.chance(0.6)) tellBeats(scene, values, [beats.echo]);
    tellBeats(scene, values, [beats.dark]);
    if (chooser.chance(0.4)) {
      tellBeats(scene, { ...values, animal: world.value('pet', hero)! }, [beats.pet, beats.petEnd]);
      return;
    }
    const meeting = meet(scene, beats.friend);
    tellBeats(scene, { ...values, B: meeting.person }, [meeting.beat, beats.friendEnd]);
    if (chooser.chance(0.6)) tellBeats(scene, values, [beats.bump]);
  },
};
