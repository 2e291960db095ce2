import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, pickOther, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  go: beat('swap.go', { brings: ['thing'], makes: ['has A thing', 'market'] }, [
    '{A} takes {thing:a} to the market, ready to swap.',
    "{A} is tired of {A's} {thing} and carries it to the market.",
    'At the market, {A} walks up and down with {thing:a} and looks for something better.',
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
      '{A} takes the {thing2}, {B} takes the {thing}, and both say thank you.',
      "Off goes the {thing}, and {A} gets {B's} {thing2}.",
    ],
  ),
  regret: beat(
    'swap.regret',
    { needs: ['swapped', 'has A thing2', '!has A thing'], makes: ['-swapped', 'sorry A'] },
    [
      'On the way home, {A} begins to miss the {thing}.',
      'But {A} looks at the {thing2} and thinks of the {thing}.',
      '{A} tries out the {thing2}, and three dogs run away.',
      'Now {A} has the {thing2}, but where to put it?',
    ],
  ),
  gone: kinBeat(
    'swap.gone',
    ['teacher'],
    { needs: ['sorry A', 'has B thing'], makes: ['-has B thing', 'has C thing', 'again'] },
    [
      "{A} runs back, but {B} has no {thing} now, for {C}, {A's} KIN, has it.",
      "Too late, says {B:name}, for now {C}, {A's} KIN, has the {thing}.",
      "But {B} swaps, too, and now the {thing} is with {C}, {A's} KIN.",
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
      '{A} holds out the {thing2}, and {C} is happy to give back the {thing}.',
      "So {A} swaps once more, the {thing2} for {C's} {thing}.",
    ],
  ),
  same: beat('swap.same', { needs: ['home', 'has A thing'] }, [
    '{A} carries the same old {thing} home and calls it a very good day.',
    'At night the {thing} is back on its nail, and {A} calls it a very good {thing}.',
    'With the {thing} under one arm, {A} tells everybody how well {A:he} can swap.',
  ]),
  keep: beat('swap.keep', { needs: ['sorry A', 'has A thing2'] }, [
    '{A} puts the {thing2} by the bed and says good night to it.',
    'A week later, {A} takes the {thing2} to the market.',
    'Nobody else in the street has {thing2:a}, so {A} walks home the long way.',
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
