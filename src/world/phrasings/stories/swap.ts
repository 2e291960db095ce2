import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, pickOther, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  go: beat('swap.go', { brings: ['thing'], makes: ['has A thing', 'market'] }, [
    '{A} takes {thing:a} to the market to get something else for it.',
    "{A} is tired of {A's} {thing} and takes it to the market.",
    'At the market, {A} walks up and down with {thing:a}.',
  ]),
  meet: kinBeat(
    'swap.meet',
    ['friend', 'sibling'],
    { brings: ['thing2'], needs: ['market'], makes: ['has B thing2'] },
    [
      "There stands {B}, {A's} KIN, with {thing2:a}.",
      "{B}, {A's} KIN, has {thing2:a} and does not want it.",
      "{B}, {A's} KIN, sees this and holds up {thing2:a}.",
    ],
  ),
  swap: beat(
    'swap.first',
    {
      needs: ['market', 'has A thing', 'has B thing2'],
      makes: ['-has A thing', '-has B thing2', 'has A thing2', 'has B thing', '-market', 'swapped'],
    },
    [
      '{A} gives {B:him} the {thing} and gets the {thing2}.',
      '{A} takes the {thing2}, and {B} takes the {thing}.',
      "The {thing} goes, and {A} gets {B's} {thing2}.",
    ],
  ),
  regret: beat(
    'swap.regret',
    { needs: ['swapped', 'has A thing2', '!has A thing'], makes: ['-swapped', 'sorry A'] },
    [
      'On the way home, {A} wants the {thing} back.',
      'But {A} looks at the {thing2} and thinks of the {thing}.',
      '{A} holds up the {thing2}, and three hens run away.',
      'Now {A} has the {thing2}, but what is it for?',
    ],
  ),
  gone: kinBeat(
    'swap.gone',
    ['teacher'],
    { needs: ['sorry A', 'has B thing'], makes: ['-has B thing', 'has C thing', 'again'] },
    [
      "{A} runs back, but now {C}, {A's} KIN, has {B's} {thing}.",
      "You are late, says {B:name}, for now {C}, {A's} KIN, has the {thing}.",
      "{B} has no {thing} now, for it is with {C}, {A's} KIN.",
    ],
    'C',
  ),
  again: beat(
    'swap.again',
    {
      needs: ['has A thing2', 'has C thing', 'again'],
      makes: ['-has A thing2', '-has C thing', 'has A thing', 'has C thing2', '-again', '-sorry A', 'home'],
    },
    [
      '{C} likes the {thing2} at once and gives {A:him} the {thing} for it.',
      '{A} holds out the {thing2}, and {C} wants it more than the {thing}.',
      "So {A} gives the {thing2} for {C's} {thing}, and nobody laughs.",
    ],
  ),
  same: beat('swap.same', { needs: ['home', 'has A thing'] }, [
    '{A} takes the {thing} home and calls it a very good day.',
    '{A} puts the {thing} by the door and calls it the best in town.',
    '{A} comes home with the {thing} and talks all evening.',
  ]),
  keep: beat('swap.keep', { needs: ['sorry A', 'has A thing2'] }, [
    '{A} puts the {thing2} by the bed and says good night to it.',
    'The next week, {A} takes the {thing2} to the market.',
    'Nobody else in town has {thing2:a}, so {A} walks home the long way.',
  ]),
};

/** Swaps at the market, which may end where they began. */
export const swap: Plot = {
  name: 'swap',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const things = idsOf(world.lexicon.thing);
    const thing = chooser.pick(things);
    const thing2 = pickOther(chooser, things, thing);
    const meeting = meet(scene, beats.meet);
    const values = { A: scene.hero, B: meeting.person, thing, thing2 };
    open(scene);
    tellBeats(scene, values, [beats.go, meeting.beat, beats.swap, beats.regret]);
    if (chooser.chance(0.4)) {
      tellBeats(scene, values, [beats.keep]);
    } else {
      const last = meet(scene, beats.gone);
      tellBeats(scene, { ...values, C: last.person }, [last.beat, beats.again, beats.same]);
    }
  },
};
