import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, meet, tellBeats, type Plot } from './plot.ts';

const FRUIT = ['apple', 'pear', 'plum'];

const beats = {
  share: kinBeat('ladder.share', ['friend', 'sibling'], { makes: ['share A B', 'ladder'] }, [
    "{A} has one long ladder together with {B:name}, {A's} KIN.",
    "{A} and {B:name}, {A's} KIN, have one ladder between them.",
    "One ladder is enough for {A:name} and {B:name}, {A's} KIN.",
  ]),
  fruit: beat('ladder.fruit', { brings: ['countable'], needs: ['ladder'], makes: ['both'] }, [
    'But now the {countable:s} are ripe, and both want it first.',
    'When the {countable:s} are red, {A} wants to be first, and so does {B}.',
    'It is the day of the {countable:s}, and {A} says that it is {A:his} turn.',
  ]),
  breaks: beat(
    'ladder.breaks',
    { needs: ['both', 'share A B', 'ladder'], makes: ['-ladder', '-both', 'broken', 'angry'] },
    [
      '{A} pulls at one end, {B} pulls at the other, and then it breaks.',
      '{A} says mine, {B} says mine, and the ladder says crack.',
      'They pull and pull, until there are two short ladders.',
    ],
  ),
  apart: beat('ladder.apart', { needs: ['broken', 'share A B', 'angry'], makes: ['-share A B'] }, [
    '{A} walks home with one half, and {B} with the other.',
    '{B} takes the top half, {A} takes the other, and nobody says good night.',
    'For a week, {A} and {B:name} do not see each other, not even on the road.',
  ]),
  short: beat('ladder.short', { needs: ['angry'], makes: ['-angry', 'sorry'] }, [
    'But with half a ladder, {A} can only get at the leaves.',
    'All the good {countable:s} are at the top, and there is no way up.',
    '{A} goes up half a ladder and does not get one {countable}.',
  ]),
  hint: kinBeat(
    'ladder.hint',
    ['teacher'],
    { needs: ['sorry', 'broken'] },
    [
      "{C}, {A's} KIN, comes by and asks for a ladder.",
      "{C}, {A's} KIN, looks at the two halves and counts to one.",
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
    'Now the ladder is not so long, and one must hold it.',
    '{A:name} goes up, {B:name} holds on, and then they do it again.',
    '{B} gets one {countable}, {A} gets one, and the birds get a lot.',
    'There are hot {countable:s} for everybody, and even the ladder gets some.',
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
