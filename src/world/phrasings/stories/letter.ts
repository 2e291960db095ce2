import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  comes: kinBeat('letter.comes', ['friend', 'teacher'], { makes: ['has-letter A', 'not-mine'] }, [
    "{A} gets a letter, but the name on it is {B:name}, {A's} KIN.",
    "The wind puts a letter at the door of {A:name}, and it is for {B:name}, {A's} KIN.",
    "{A} finds a letter under the cat, but it is for {B:name}, {A's} KIN.",
  ]),
  road: beat(
    'letter.road',
    {
      brings: ['town'],
      needs: ['has-letter A', 'not-mine'],
      asserts: ['home B town'],
      makes: ['-not-mine', 'on-the-way A'],
    },
    [
      '{A} puts on both boots and goes to {town}, where {B} lives.',
      'The house of {B:name} is in {town}, so {A} goes there.',
      '{B} lives in {town}, and {A} has time for a walk.',
    ],
  ),
  trouble: beat('letter.trouble', { needs: ['on-the-way A', 'has-letter A'] }, [
    'It begins to rain, and {A} keeps the letter under {A:his} hat.',
    'A goat eats one side of the letter and then looks at {A:name}.',
    '{A} falls into the sea, but holds the letter up over {A:his} nose.',
    'The wind takes the letter, and {A} runs over the wall and back.',
  ]),
  door: beat('letter.door', { needs: ['on-the-way A'], makes: ['-on-the-way A', 'at-door A', 'at-door'] }, [
    'At last {A} knocks at the door, and {B} looks out.',
    "{A} comes to {B's} house, where soup is on the fire.",
    'In {town}, {A} asks a hen for the way and finds {B:name}.',
  ]),
  give: beat(
    'letter.give',
    {
      needs: ['at-door', 'has-letter A', 'at-door A'],
      makes: ['-at-door', '-has-letter A', 'has-letter B', 'given'],
    },
    [
      '{B} gets the letter from {A:name} and turns it round and round.',
      '{B} takes the letter, and {A} takes a chair.',
      '{B} looks at the letter, and {A:name} looks at {B:him}.',
    ],
  ),
  own: beat('letter.own', { needs: ['has-letter B', 'given'], makes: ['-given', 'invited'] }, [
    '{B} laughs, for {B:he} knows the hand, and it is {B:his} own.',
    'It is from {B:name}, who puts {B:his} own name on everything.',
    '{B} turns red, for it is all for {A:name}.',
  ]),
  invited: beat('letter.invited', { needs: ['invited'] }, [
    'It asks {A:name} to come for soup today, and there {A:he} is.',
    'The soup is on, it says, and {A:name} is just in time.',
    'It says that there is cake and that {A:name} must come at once.',
  ]),
  odd: beat('letter.odd', { needs: ['has-letter B', 'given'], makes: ['-given', 'read'] }, [
    '{B} opens it, and it says that the hens are well.',
    'There is nothing in it, says {B:name}, but jam.',
    'It asks {B:name} for one goat, and that is all.',
  ]),
  oddEnd: beat('letter.odd-end', { needs: ['read'] }, [
    '{A:name} gets soup, and it is a good evening.',
    '{B:name} puts it up on the wall, and they eat bread and jam.',
    '{A:name} and {B:name} read it again, but it does not get better.',
  ]),
};

/** A letter comes to the wrong house and is carried to the right one. */
export const letter: Plot = {
  name: 'letter',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const meeting = meet(scene, beats.comes);
    const values = { A: scene.hero, B: meeting.person, town: world.value('home', meeting.person)! };
    open(scene);
    tellBeats(scene, values, [meeting.beat, beats.road]);
    if (chooser.chance(0.6)) tellBeats(scene, values, [beats.trouble]);
    tellBeats(scene, values, [beats.door, beats.give]);
    tellBeats(scene, values, chooser.chance(0.5) ? [beats.own, beats.invited] : [beats.odd, beats.oddEnd]);
  },
};
