import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, pickOther, tellBeats, type Plot } from './plot.ts';

const beats = {
  mine: beat('hat.mine', { brings: ['colour'], makes: ['owns A colour', 'hat colour', 'inn'] }, [
    '{A} comes to the inn in a {colour} hat and puts it by the door.',
    "At the inn, {A} takes off {A's} {colour} hat and talks.",
    "{A's} {colour} hat likes the inn, and so does {A:he}.",
  ]),
  other: kinBeat(
    'hat.other',
    ['friend', 'sibling', 'teacher'],
    { brings: ['colour2'], needs: ['inn'], makes: ['owns B colour2', 'hat colour2', 'two-hats'] },
    [
      "{B}, {A's} KIN, comes in with a {colour2} hat.",
      "{B}, {A's} KIN, is there as well, and {B:his} hat is {colour2}.",
      "{B} is {A's} KIN and puts a {colour2} hat next to it.",
    ],
  ),
  dark: beat('hat.dark', { needs: ['two-hats'], makes: ['-two-hats', 'dark'] }, [
    'They talk until the fire is out.',
    'It gets late, and the inn goes to sleep.',
    'They sing until it is night.',
  ]),
  take: beat(
    'hat.take',
    { needs: ['dark', 'hat colour2', '!owns A colour2'], makes: ['wears A colour2', 'taken'] },
    [
      '{A:name} puts on the {colour2} hat, half asleep.',
      'Every hat is black at night, and {A:name} takes the {colour2} one.',
      '{A:name} takes a hat, the {colour2} one, and goes home to bed.',
    ],
  ),
  left: beat(
    'hat.left',
    {
      needs: ['dark', 'taken', 'hat colour', '!owns B colour'],
      makes: ['-dark', '-taken', 'wears B colour', 'mixed'],
    },
    [
      'So {B:name} goes home in the {colour} one.',
      'Now there is only the {colour} hat for {B:name}.',
      '{B:name} finds a {colour} hat and thinks no more of it.',
    ],
  ),
  odd: beat('hat.odd', { needs: ['mixed'] }, [
    "In the morning the hat falls down over {A's} nose.",
    'All the next day the hens run away from {A:name}.',
    'In the morning the cat does not know {A:name}.',
  ]),
  meet: beat('hat.meet', { brings: ['spot'], needs: ['mixed'], makes: ['-mixed', 'met'] }, [
    '{A} sees {B:name} at {spot} and thinks, what a good hat.',
    '{A} and {B:name} come to {spot} and look at the hats.',
    'There are two hats at {spot}, with {A:name} and {B:name} in them.',
  ]),
  back: beat(
    'hat.back',
    {
      needs: ['met', 'wears A colour2', 'wears B colour'],
      makes: ['-met', 'done'],
    },
    [
      '{A} gives back the {colour2} hat and gets the {colour} one.',
      'They take off both hats, and {A} goes home in the {colour} one.',
      '{B} laughs until the {colour} hat falls off, and {A} gets it back.',
    ],
  ),
  keep: beat('hat.keep', { needs: ['met', 'wears A colour2', 'wears B colour'], makes: ['-met', 'done'] }, [
    'You look better in {colour2}, says {B:name}, and so {A} keeps the hat.',
    '{A} keeps the {colour2} hat, {B} keeps the {colour} one, and that is that.',
    '{B} says that {colour} is best, {A} says that {colour2} is, and they go home.',
  ]),
};

/** Two people go home in each other's hats. */
export const hat: Plot = {
  name: 'hat',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const colours = idsOf(world.lexicon.colour);
    const colour = chooser.pick(colours);
    const meeting = meet(scene, beats.other);
    const values = {
      A: scene.hero,
      B: meeting.person,
      colour,
      colour2: pickOther(chooser, colours, colour),
      spot: chooser.pick(idsOf(world.lexicon.spot)),
    };
    open(scene);
    tellBeats(scene, values, [beats.mine, meeting.beat, beats.dark, beats.take, beats.left]);
    const endings = [
      [beats.odd, beats.meet, beats.back],
      [beats.meet, beats.back],
      [beats.meet, beats.keep],
    ];
    tellBeats(scene, values, chooser.pick(endings));
  },
};
