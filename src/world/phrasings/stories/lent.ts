import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const HOLLOW = ['basket', 'bucket', 'teapot', 'drum'];
const OTHERS = ['umbrella', 'fiddle', 'lantern', 'drum', 'kite', 'bell', 'bucket'];
const FILLINGS = ['apple', 'pear', 'plum', 'egg', 'shell', 'carrot', 'onion', 'button'];

const beats = {
  own: beat('lent.own', { brings: ['thing'], makes: ['has A thing'] }, [
    '{A} has {thing:a} that the whole town likes.',
    'Nobody has a better {thing} than {A:name}.',
    "{A} is proud of {A's} {thing} and talks about it all day.",
    'By the door {A} keeps {thing:a}, the best in town.',
  ]),
  ask: kinBeat('lent.ask', ['friend', 'sibling'], { needs: ['has A thing'], makes: ['wants B thing'] }, [
    "{B}, {A's} KIN, asks for the {thing}, just for a day or two.",
    "{B} is {A's} KIN and needs {thing:a} at once.",
    "{B}, {A's} KIN, knocks and wants to have the {thing} all week.",
  ]),
  lend: beat(
    'lent.lend',
    {
      brings: ['weekday'],
      needs: ['has A thing', 'wants B thing'],
      makes: ['-has A thing', '-wants B thing', 'has B thing', 'due weekday'],
    },
    [
      '{A} lets {B:him} have the {thing} until {weekday}.',
      '{A} gives {B:him} the {thing} and wants it back on {weekday}.',
      'Take the {thing}, says {A}, but only until {weekday}, and {B} runs off with it.',
    ],
  ),
  late: beat(
    'lent.late',
    { needs: ['due weekday', '!has A thing'], makes: ['-due weekday', 'late thing', 'waiting'] },
    [
      '{weekday} comes and goes, but the {thing} does not come back.',
      'On {weekday}, {A} looks down the road, and there is no {thing}.',
      '{weekday} comes, and then the next {weekday}, but no {thing}.',
    ],
  ),
  wait: beat('lent.wait', { needs: ['waiting'] }, [
    '{A} tells the hens about it, and they take {A:his} side.',
    '{A} waits by the door and counts the neighbours.',
    '{A} says that it is nothing, but it is.',
  ]),
  back: beat(
    'lent.back',
    {
      needs: ['has B thing', 'late thing', 'waiting'],
      makes: ['-waiting', '-late thing', 'back thing', 'back B', 'returned'],
    },
    [
      'Then, one evening, {B} is at the door with the {thing}.',
      'At last {B} comes up the road with the {thing}.',
      'One night {B} knocks, as red as an apple, with the {thing}.',
    ],
  ),
  full: beat('lent.full', { brings: ['countable'], needs: ['returned', 'back thing'], makes: ['looked'] }, [
    'There is no place in it for one more {countable}.',
    'In the {thing} there are {countable:s}, more than you can count.',
    'Now the {thing} is full of {countable:s}, and so is {B:name}.',
  ]),
  painted: beat(
    'lent.painted',
    { brings: ['colour'], needs: ['returned', 'back thing'], makes: ['looked'] },
    [
      'It is {colour} now, and so is the nose of {B:name}.',
      'All of the {thing} is {colour}, and {B:name} likes it that way.',
      'It takes time to make a {thing} so {colour}, says {B}.',
    ],
  ),
  end: beat('lent.end', { needs: ['looked', 'has B thing', 'back B'] }, [
    '{A} takes back the {thing} and asks {B:him} in for soup.',
    '{A} laughs and says that {B:name} can have it every week.',
    'The next morning {B} is back and asks for a chair.',
    '{A} puts {B:name} next to the fire and gets the soup.',
  ]),
};

/** A lent thing comes back late, and not as it went. */
export const lent: Plot = {
  name: 'lent',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const isFull = chooser.chance(0.5);
    const meeting = meet(scene, beats.ask);
    const values = {
      A: scene.hero,
      B: meeting.person,
      thing: chooser.pick(isFull ? HOLLOW : OTHERS),
      weekday: chooser.pick(idsOf(world.lexicon.weekday)),
      ...(isFull
        ? { countable: chooser.pick(FILLINGS) }
        : { colour: chooser.pick(idsOf(world.lexicon.colour)) }),
    };
    open(scene);
    tellBeats(scene, values, [beats.own, meeting.beat, beats.lend, beats.late]);
    if (chooser.chance(0.3)) tellBeats(scene, values, [beats.wait]);
    tellBeats(scene, values, [beats.back, isFull ? beats.full : beats.painted, beats.end]);
  },
};
