import { beat, kinBeat } from './beat.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

/** The day of the ferry opens the story; its hero waits for it. */
export const ferryOpening = beat(
  'visitor.ferry',
  { brings: ['A', 'town', 'weekday'], asserts: ['home A town', 'ferryDay town weekday'], makes: ['ferry'] },
  [
    'On {weekday} the ferry comes to {town}, and {A}, who lives there, is at the harbour.',
    'It is {weekday}, and {A} of {town} waits for the ferry with clean ears.',
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
      "{B}, {A's} KIN, comes off the ferry behind a very big bag and drops {thing:a}.",
      "{B}, {A's} KIN, holds up {thing:a} and falls into the water.",
    ],
  ),
  present: beat(
    'visitor.present',
    { needs: ['landed', 'has B thing'], makes: ['-landed', '-has B thing', 'has A thing', 'present'] },
    [
      '{B} gives {A:him} the {thing} and takes the best chair.',
      'The {thing} is for {A:name}, says {B:name}, and is there soup?',
      '{A} thanks {B:him} for the {thing} and carries all the bags.',
    ],
  ),
  plan: beat('visitor.plan', { needs: ['present'], makes: ['-present', 'guest'] }, [
    '{B} can only stay for one night, or so {B:he} says.',
    '{B} is only here for tea and goes back the next morning.',
    'It is only for a day, says {B:name}, and looks for a bed.',
  ]),
  evening: beat('visitor.evening', { needs: ['guest'], makes: ['evening'] }, [
    '{A:name} and {B:name} talk until the hens go to bed.',
    '{B} talks about the sea and big fish, and some of it is true.',
    'After the soup {B} sings, and the dogs in the street sing along.',
  ]),
  missed: beat('visitor.missed', { needs: ['guest', 'evening'], makes: ['-guest', 'missed'] }, [
    'In the morning the ferry calls three times, but {B:name} is asleep.',
    'When the ferry goes, {B:name} is still looking for a boot.',
    '{B:name} runs to the harbour and sees the ferry, which is already very small.',
  ]),
  missedEnd: beat('visitor.missed-end', { needs: ['missed'] }, [
    '{A:name} puts one more egg on the fire.',
    'There is a ferry every week, says {B:name}, and stays until the apples are ripe.',
    'So {A:name} sleeps on the table, and it is not so bad.',
  ]),
  carried: beat('visitor.carried', { needs: ['guest', 'evening'], makes: ['-guest', 'carried'] }, [
    'In the morning {A:name} carries the bags to the ferry, and the ferry goes off with {A:him}.',
    'They say thank you for so long that the ferry takes {A:name} along by mistake.',
    'The next morning the ferry goes, but it is {A:name} who is on it, with all the bags.',
  ]),
  carriedEnd: beat('visitor.carried-end', { needs: ['carried'] }, [
    'So {B:name} goes back to bed, and this time it is the good one.',
    '{B:name} stands in the harbour and calls out that there is no hurry.',
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
