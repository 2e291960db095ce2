import { arrival } from './arrivals.ts';
import { beat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, pickOther, tellBeats, type Plot } from './plot.ts';

const beats = {
  gone: beat(
    'runaway.gone',
    { brings: ['animal'], asserts: ['pet A animal'], makes: ['lost A animal', 'lost animal', 'open'] },
    [
      "The door is open, and {A's} {animal} is gone.",
      "{A} calls {A's} {animal}, but no {animal} comes.",
      "{A's} {animal} is not in bed, and not under it.",
    ],
  ),
  follow: beat('runaway.follow', { brings: ['spot'], needs: ['open'], makes: ['at A spot'] }, [
    '{A} asks all the hens on the road and comes to {spot}.',
    '{A} goes to {spot}, where everybody says something else.',
    'There is a lot of noise at {spot}, so {A} goes there first.',
  ]),
  hint: beat(
    'runaway.hint',
    { brings: ['spot2'], needs: ['here B', 'lost animal', 'open'], makes: ['-open', 'seen spot2', 'seen'] },
    [
      'The {animal} is on the way to {spot2}, says {B:name}, and it knows the way.',
      '{B} knows that there is {animal:a} at {spot2}, with cake on its nose.',
      '{B} hears a noise at {spot2} and thinks of the {animal}.',
    ],
  ),
  hurry: beat(
    'runaway.hurry',
    { needs: ['seen', 'seen spot2'], makes: ['-seen', 'at A spot2', 'there', 'there spot2'] },
    [
      '{A} runs to {spot2}, and {B} runs behind.',
      '{A} takes {B:name} by the hand and runs to {spot2}.',
      'So {A:name} and {B:name} run to {spot2}, and a hen runs, too.',
    ],
  ),
  found: beat(
    'runaway.found',
    { needs: ['there', 'lost animal'], makes: ['-there', 'found', 'free animal'] },
    [
      'There lies the {animal}, full of cake and very proud.',
      'There is the {animal}, with nine hens and a crow.',
      'The {animal} sits in a basket and does not look up.',
    ],
  ),
  chase: beat(
    'runaway.chase',
    { needs: ['there', 'there spot2', 'lost animal'], makes: ['-there', 'game', 'free animal'] },
    [
      'The {animal} sees them and runs round and round {spot2}.',
      'When the {animal} sees {A:name}, it says hello and begins to run.',
      '{A} runs to one side, {B} to the other, and the {animal} walks by.',
    ],
  ),
  sit: beat('runaway.sit', { needs: ['game', 'free animal'], makes: ['-game', 'found'] }, [
    'Then {A} sits down, and the {animal} sits down, too.',
    'Then {B} finds some bread in {B:his} hat, and the {animal} comes at once.',
    'At last {A} turns to go home, and the {animal} walks behind.',
  ]),
  end: beat(
    'runaway.end',
    { needs: ['found', 'free animal'], makes: ['-found', '-free animal', 'home animal'] },
    [
      'They all go home, and the {animal} walks first.',
      '{A} puts a rope on the door, and the {animal} looks at it and thinks.',
      'At home, the {animal} is asleep at once, and so is {A:name}.',
      'That night {A} puts string on the door, and the {animal} eats the string.',
    ],
  ),
};

/** The hero's pet takes a day off. */
export const runaway: Plot = {
  name: 'runaway',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const spots = idsOf(world.lexicon.spot);
    const spot2 = chooser.pick(spots);
    const meeting = meet(scene, arrival);
    const values = {
      A: hero,
      B: meeting.person,
      animal: world.value('pet', hero)!,
      spot2,
    };
    open(scene);
    tellBeats(scene, values, [beats.gone]);
    const asksFirst = chooser.chance(0.5);
    if (asksFirst) tellBeats(scene, { ...values, spot: pickOther(chooser, spots, spot2) }, [beats.follow]);
    tellBeats(scene, values, [meeting.beat, beats.hint, beats.hurry]);
    tellBeats(scene, values, asksFirst ? [beats.found] : [beats.chase, beats.sit]);
    tellBeats(scene, values, [beats.end]);
  },
};
