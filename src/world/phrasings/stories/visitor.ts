import { beat, kinBeat } from './beat.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

/** The day of the ferry opens the story; its hero waits for it. */
export const ferryOpening = beat(
  'visitor.ferry',
  { brings: ['A', 'town', 'weekday'], asserts: ['home A town', 'ferryDay town weekday'], makes: ['ferry'] },
  [
    'On {weekday} the ferry comes to {town}, and {A}, who lives there, is at the harbour.',
    'It is {weekday}, and {A} of {town} waits for the ferry in {A:his} best hat.',
    'The ferry to {town} comes on {weekday}, and {A:name}, who lives there, is late.',
  ],
);

const beats = {
  ferryOpening,
  lands: kinBeat(
    'visitor.lands',
    ['friend', 'teacher'],
    { brings: ['thing'], needs: ['ferry'], makes: ['-ferry', 'has B thing', 'landed'] },
    [
      "First off the boat is {B:name}, {A's} KIN, with nine bags and {thing:a}.",
      "{B}, {A's} KIN, comes off the ferry with one boot and {thing:a}.",
      "{B}, {A's} KIN, holds up {thing:a} and falls into the sea.",
    ],
  ),
  present: beat(
    'visitor.present',
    { needs: ['landed', 'has B thing'], makes: ['-landed', '-has B thing', 'has A thing', 'present'] },
    [
      '{B} gives {A:him} the {thing} and takes the best chair.',
      'The {thing} is for {A:name}, says {B:name}, and is there soup?',
      '{A} gets the {thing} from {B:name}, and all the bags, too.',
    ],
  ),
  plan: beat('visitor.plan', { needs: ['present'], makes: ['-present', 'guest'] }, [
    '{B} is only here for one night, or so {B:he} says.',
    '{B} only wants some soup and goes back the next morning.',
    'It is only for a day, says {B:name}, and looks for a bed.',
  ]),
  evening: beat('visitor.evening', { needs: ['guest'], makes: ['evening'] }, [
    '{A:name} and {B:name} talk until the hens go to bed.',
    '{B} talks about the sea and big fish, and some of it is true.',
    'After the soup {B} begins to sing, and so does every dog in town.',
  ]),
  missed: beat('visitor.missed', { needs: ['guest', 'evening'], makes: ['-guest', 'missed'] }, [
    'In the morning the ferry calls and calls, but {B:name} is asleep.',
    'When the ferry goes, {B:name} is still looking for a boot.',
    '{B:name} runs to the harbour and sees the ferry, far out and very small.',
  ]),
  missedEnd: beat('visitor.missed-end', { needs: ['missed'] }, [
    '{A:name} puts more soup on the fire.',
    'There is a ferry every week, says {B:name}, and looks for the jam.',
    'So {A:name} has a bed on the table for one more week.',
  ]),
  carried: beat('visitor.carried', { needs: ['guest', 'evening'], makes: ['-guest', 'carried'] }, [
    '{A:name} takes the bags to the ferry, and the ferry goes off with {A:him}.',
    'They say thank you for so long that the ferry takes {A:name} and not {B:name}.',
    'The next morning the ferry goes, with {A:name} and all the bags on it.',
  ]),
  carriedEnd: beat('visitor.carried-end', { needs: ['carried'] }, [
    'So {B:name} goes back to bed, and this time it is the good one.',
    '{B:name} stands in the harbour and says thank you for the house.',
    '{B:name} makes soup for two and waits for the next one.',
  ]),
};

/** Somebody comes by ferry for one night. */
export const visitor: Plot = {
  name: 'visitor',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const town = world.value('home', hero)!;
    const meeting = meet(scene, beats.lands);
    const values = {
      A: hero,
      B: meeting.person,
      town,
      weekday: world.value('ferryDay', town)!,
      thing: chooser.pick(idsOf(world.lexicon.thing)),
    };
    tellBeats(scene, values, [ferryOpening, meeting.beat, beats.present, beats.plan, beats.evening]);
    tellBeats(
      scene,
      values,
      chooser.chance(0.5) ? [beats.missed, beats.missedEnd] : [beats.carried, beats.carriedEnd],
    );
  },
};
