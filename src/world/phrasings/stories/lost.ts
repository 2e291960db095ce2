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
    "{A's} {thing} is not on its nail by the door.",
    "All at once {A} sees that {A's} {thing} is gone.",
  ]),
  search: beat('lost.search', { needs: ['missing thing', 'missing'], makes: ['searched'] }, [
    '{A} looks under the bed, behind the cat and in the soup.',
    '{A} turns over every chair and finds a button, but no {thing}.',
    '{A} looks in both boots and asks the cat.',
    '{A} looks in all the right places and then in all the wrong ones.',
  ]),
  out: beat('lost.out', { brings: ['spot'], needs: ['missing'], makes: ['at A spot', 'searched'] }, [
    'It may be at {spot}, so {A} goes there to look.',
    '{A} walks to {spot} with both eyes on the ground.',
    'Then {A} runs to {spot} and looks there, too.',
    '{A} goes to {spot} and asks everybody who has ears.',
  ]),
  help: beat('lost.help', { needs: ['here B', 'missing', 'searched'], makes: ['helps B'] }, [
    '{B} asks what is wrong and begins to look as well.',
    '{B} wants to help and looks up into every tree.',
    '{B} knows all about lost things and begins at once.',
    '{B} looks, too, but with one eye on the hens.',
  ]),
  pocket: beat(
    'lost.pocket',
    { needs: ['lost A thing', 'helps B'], makes: ['-lost A thing', '-missing', 'has A thing', 'found'] },
    [
      "Then {B} looks into {A's} pocket, and there is the {thing}.",
      "{B} puts one hand into {A's} pocket and takes out the {thing}.",
      "Something in {A's} pocket goes bump, and {B} takes out the {thing}.",
    ],
  ),
  hen: beat(
    'lost.hen',
    { needs: ['lost A thing', 'helps B'], makes: ['-lost A thing', '-missing', 'has A thing', 'found'] },
    [
      "A fat hen sits in the grass, and under it {B} finds {A's} {thing}.",
      "{B} asks a hen to get up, and there is {A's} {thing}, still warm.",
      "There is no egg under the hen, says {B}, but there is {A's} {thing}.",
    ],
  ),
  crow: beat('lost.crow', { needs: ['lost A thing', 'helps B'], makes: ['crow thing'] }, [
    "Then {B} sees a crow with {A's} {thing} in its beak.",
    "On the roof {B} sees a crow and, under the crow, {A's} {thing}.",
    "{B} hears a crow laugh, and it has {A's} {thing}.",
  ]),
  drop: beat(
    'lost.drop',
    {
      needs: ['crow thing', 'lost A thing'],
      makes: ['-crow thing', '-lost A thing', '-missing', 'has A thing', 'found'],
    },
    [
      '{A:name} begins to sing, and at once the crow lets the {thing} fall.',
      'The crow gets a bit of bread, and {A:name} gets the {thing}.',
      '{A:name} says hello, and the crow says hello, too, and drops the {thing}.',
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
    'From now on {A} keeps the {thing} on a string.',
    'They tell nobody, and by evening the whole street knows.',
    '{B} wants no thanks, only cake, and gets both.',
    '{A} is so happy that {A:he} sings all the way home.',
  ]),
};

/** Something is lost, looked for in vain, and was near all the time. */
export const lost: Plot = {
  name: 'lost',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world } = scene;
    const finds = chooser.pick([[beats.pocket], [beats.hen], [beats.crow, beats.drop], [beats.worn]]);
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
