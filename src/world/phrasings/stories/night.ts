import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  noise: beat('night.noise', { makes: ['noise', 'in-bed A'] }, [
    'But that night {A} hears a noise, and it is not the cat.',
    'Late that night something goes bump, and {A} sits up in bed.',
    'That night {A} does not sleep, because something out there goes bump.',
  ]),
  light: beat('night.light', { needs: ['noise', 'in-bed A'], makes: ['-in-bed A', 'light A', 'light'] }, [
    '{A} takes the lantern and goes out in {A:his} socks.',
    'Lantern in hand, {A} opens the door.',
    '{A} takes the lantern, and a spoon, just to be safe.',
  ]),
  walk: beat(
    'night.walk',
    { brings: ['spot'], needs: ['light', 'light A'], makes: ['at A spot', 'out-there'] },
    [
      'The noise comes from {spot}, so {A} goes there, but not very fast.',
      '{A} walks to {spot} and holds up the light.',
      'The moon goes along to {spot}, and {A} is happy about that.',
    ],
  ),
  echo: beat('night.echo', { needs: ['out-there', 'noise'] }, [
    'When {A} stops, the noise stops, too.',
    'There is something in the dark, and it is not small.',
    'Two eyes look out of the dark at {A:name}.',
  ]),
  dark: beat('night.dark', { needs: ['light', 'out-there'], makes: ['-light', '-out-there', 'dark'] }, [
    'Then the wind comes, and the light is gone.',
    'Just then the lantern goes out.',
    'The lantern falls into the grass, and the light goes out.',
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
      "Something warm pulls at {A's} coat, and it is {A:his} own {animal}.",
      "It is only {A's} {animal}, looking for something to eat.",
      '{A} puts out one hand and finds {A:his} own {animal}.',
    ],
  ),
  petEnd: beat('night.pet-end', { needs: ['pet'] }, [
    'They walk home in the dark, and the {animal} knows the way.',
    '{A} takes the {animal} home, and now they are both very proud.',
    '{A} is so happy that the {animal} can sleep in the bed.',
  ]),
  friend: kinBeat(
    'night.friend',
    ['friend', 'sibling', 'teacher'],
    { needs: ['dark', 'noise'], makes: ['-dark', 'met'] },
    [
      "It is {B:name}, {A's} KIN, who is looking for the same noise.",
      "{B}, {A's} KIN, stands there with a big spoon and says hello in a small voice.",
      "Then {B:name}, {A's} KIN, asks if anybody is there.",
    ],
  ),
  friendEnd: beat('night.friend-end', { needs: ['met'], makes: ['-met', 'homeward'] }, [
    '{A:name} thinks that it is {B:name}, {B:he} thinks that it is {A:name}, and so they go home.',
    '{A:name} and {B:name} walk home hand in hand, each to help the other.',
    '{B:name} laughs first, {A:name} laughs longer, and then they have tea.',
  ]),
  bump: beat('night.bump', { needs: ['homeward', 'noise'] }, [
    'Behind them, something goes bump.',
    'But then, who is behind that tree?',
    'Only the cat knows what it is, and it says nothing.',
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
