import { arrival } from './arrivals.ts';
import { beat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const SMALL = ['key', 'ring', 'whistle', 'spoon', 'compass', 'bell'];
const WORN = ['hat', 'scarf'];

const beats = {
  missing: beat('lost.missing', { brings: ['thing'], makes: ['lost A thing', 'missing thing', 'missing'] }, [
    "{A} looks for {A's} {thing}, but it is gone.",
    "But where is {A's} {thing} today?",
    "{A's} {thing} is not in its place by the door.",
    "All at once {A} sees that {A's} {thing} is gone.",
  ]),
  search: beat('lost.search', { needs: ['missing thing', 'missing'], makes: ['searched'] }, [
    '{A} looks under the bed, behind the cat and in the soup.',
    '{A} turns the house round and finds jam, but no {thing}.',
    '{A} looks in both boots and asks the cat.',
    '{A} looks everywhere, and then everywhere else.',
  ]),
  out: beat('lost.out', { brings: ['spot'], needs: ['missing'], makes: ['at A spot', 'searched'] }, [
    'It may be at {spot}, so {A} goes there to look.',
    '{A} walks to {spot} and does not look up once.',
    'Then {A} runs to {spot} and looks there, too.',
    '{A} goes to {spot} and asks everybody and a goat.',
  ]),
  help: beat('lost.help', { needs: ['here B', 'missing', 'searched'], makes: ['helps B'] }, [
    '{B} asks what is wrong and begins to look as well.',
    '{B} takes off {B:his} hat and looks up into every tree.',
    '{B} knows all about this and begins at once.',
    '{B} looks, too, but only where there may be cake.',
  ]),
  underHat: beat(
    'lost.under-hat',
    { needs: ['lost A thing', 'helps B'], makes: ['-lost A thing', '-missing', 'has A thing', 'found'] },
    [
      "Then {B} looks into {A's} hat, and there is the {thing}.",
      "{B} puts one hand into {A's} hat and takes out the {thing}.",
      "There is something under {A's} hat, says {B}, and it is the {thing}.",
    ],
  ),
  hen: beat(
    'lost.hen',
    { needs: ['lost A thing', 'helps B'], makes: ['-lost A thing', '-missing', 'has A thing', 'found'] },
    [
      "A hen sits by the wall, and under it {B} finds {A's} {thing}.",
      "{B} asks a hen to get up, and there is {A's} {thing}.",
      "The hen has something under it, says {B}, and it is {A's} {thing}.",
    ],
  ),
  crow: beat('lost.crow', { needs: ['lost A thing', 'helps B'], makes: ['crow thing'] }, [
    "Then {B} sees a crow, and the crow has {A's} {thing}.",
    "On the wall {B} sees a crow and, under the crow, {A's} {thing}.",
    "{B} hears a crow say thank you, and it has {A's} {thing}.",
  ]),
  drop: beat(
    'lost.drop',
    {
      needs: ['crow thing', 'lost A thing'],
      makes: ['-crow thing', '-lost A thing', '-missing', 'has A thing', 'found'],
    },
    [
      '{A:name} begins to sing, and at once the crow lets the {thing} go.',
      'The crow gets bread, and {A:name} gets the {thing}.',
      '{A:name} says hello, the crow says hello, and down comes the {thing}.',
    ],
  ),
  worn: beat(
    'lost.worn',
    { needs: ['lost A thing', 'helps B'], makes: ['-lost A thing', '-missing', 'has A thing', 'found'] },
    [
      '{B} laughs and laughs, for {A:name} has the {thing} on.',
      '{B} walks once round {A:name} and finds the {thing} at once.',
      'The {thing} is on {A:name}, says {B:name}, where it is every day.',
    ],
  ),
  end: beat('lost.end', { needs: ['found', 'has A thing'] }, [
    '{A} says thank you and turns as red as an apple.',
    'Now {A} keeps the {thing} on a string.',
    'They tell nobody, and by evening the whole town knows.',
    '{B} wants no thank you, only cake, and gets both.',
    '{A} has to sing all the way home.',
  ]),
};

/** Something is lost, looked for in vain, and was near all the time. */
export const lost: Plot = {
  name: 'lost',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const finds = chooser.pick([[beats.underHat], [beats.hen], [beats.crow, beats.drop], [beats.worn]]);
    const thing = chooser.pick(finds.includes(beats.worn) ? WORN : SMALL);
    const meeting = meet(scene, arrival);
    const values = { A: scene.hero, B: meeting.person, thing };
    open(scene);
    tellBeats(scene, values, [beats.missing]);
    if (chooser.chance(0.5)) tellBeats(scene, values, [beats.search]);
    else tellBeats(scene, { ...values, spot: chooser.pick(idsOf(world.lexicon.spot)) }, [beats.out]);
    tellBeats(scene, values, [meeting.beat, beats.help, ...finds, beats.end]);
  },
};
