import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, meet, tellBeats, type Plot } from './plot.ts';

const FRUIT = ['apple', 'pear', 'plum'];

const beats = {
  share: kinBeat('ladder.share', ['friend', 'sibling'], { makes: ['share A B', 'ladder'] }, [
    "{A} shares one long ladder with {B:name}, {A's} KIN.",
    "{A} and {B:name}, {A's} KIN, have only one ladder.",
    "One ladder is enough for {A:name} and {B:name}, {A's} KIN.",
  ]),
  fruit: beat('ladder.fruit', { brings: ['countable'], needs: ['ladder'], makes: ['both'] }, [
    'Now come the {countable:s}, and both want it first.',
    'When the {countable:s} are red, {A} wants to be first, and so does {B}.',
    'It is the day of the {countable:s}, and {A} says that {A:he} was there first.',
  ]),
  breaks: beat(
    'ladder.breaks',
    { needs: ['both', 'share A B', 'ladder'], makes: ['-ladder', '-both', 'broken', 'angry'] },
    [
      '{A} takes one side, {B} takes the other, and then it breaks.',
      '{A} holds on, {B} holds on, and the ladder does not.',
      'They both want it so much that now there are two.',
    ],
  ),
  apart: beat('ladder.apart', { needs: ['broken', 'share A B', 'angry'], makes: ['-share A B'] }, [
    '{A} walks home with one half, and {B} with the other.',
    '{B} takes the best half, {A} takes the other, and nobody says good night.',
    'All week {A} and {B:name} look the other way, even on the road.',
  ]),
  short: beat('ladder.short', { needs: ['angry'], makes: ['-angry', 'sorry'] }, [
    'On half a ladder, {A} can only get leaves.',
    'The best {countable:s} are far up, and there is no way to them.',
    '{A} goes up half a ladder and does not get one {countable}.',
  ]),
  hint: kinBeat(
    'ladder.hint',
    ['teacher'],
    { needs: ['sorry', 'broken'] },
    [
      "{C}, {A's} KIN, comes by and asks for a ladder.",
      "{C}, {A's} KIN, looks at it all and counts to one.",
      "{C} is {A's} KIN and leaves a lot of string at the door.",
    ],
    'C',
  ),
  mend: beat(
    'ladder.mend',
    { needs: ['broken', 'sorry'], makes: ['-broken', '-sorry', 'share A B', 'ladder', 'mended'] },
    [
      '{B:name} brings a rope, {A:name} brings nails, and they make one ladder out of two.',
      '{A:name} has string, {B:name} has time, and by the evening there is one ladder again.',
      'Then {B:name} knocks at the door of {A:name} with half a ladder and nine nails.',
    ],
  ),
  end: beat('ladder.end', { needs: ['mended', 'ladder'] }, [
    'Now the ladder is not so long, but nobody says so.',
    '{A:name} goes up, {B:name} holds on, and then they do it again.',
    '{B} gets one {countable}, {A} gets one, and the hens get a lot.',
    'There are {countable:s} for everybody, and even the ladder gets one.',
  ]),
};

/** A quarrel about a ladder, which does not do the ladder good. */
export const ladder: Plot = {
  name: 'ladder',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser } = scene;
    const meeting = meet(scene, beats.share);
    const values = { A: scene.hero, B: meeting.person, countable: chooser.pick(FRUIT) };
    open(scene);
    tellBeats(scene, values, [meeting.beat, beats.fruit, beats.breaks]);
    if (chooser.chance(0.6)) {
      tellBeats(scene, values, [beats.apart, beats.short]);
    } else {
      const wise = meet(scene, beats.hint);
      tellBeats(scene, { ...values, C: wise.person }, [beats.short, wise.beat]);
    }
    tellBeats(scene, values, [beats.mend, beats.end]);
  },
};
