import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, pickOther, tellBeats, type Plot } from './plot.ts';

const beats = {
  dare: kinBeat('race.dare', ['friend', 'sibling', 'teacher'], { makes: ['dared'] }, [
    "{B}, {A's} KIN, says that nobody runs as well as {B:he} does.",
    "{B}, {A's} KIN, wants to run, and {B:he} wants to be first.",
    "{B} is {A's} KIN and runs like the wind, or so {B:he} says.",
  ]),
  course: beat(
    'race.course',
    { brings: ['spot', 'spot2'], needs: ['dared'], makes: ['from spot', 'to spot2', 'course'] },
    [
      'They want to run from {spot} to {spot2}.',
      'They begin at {spot}, and there is cake at {spot2}.',
      'It is a long way from {spot} to {spot2}, but not for them.',
    ],
  ),
  watch: beat(
    'race.watch',
    { brings: ['animal'], needs: ['course'], asserts: ['pet A animal'], makes: ['watched'] },
    [
      "{A's} {animal} comes, too, and looks on.",
      "{A's} {animal} is there as well, half asleep.",
      "Nobody asks {A's} {animal} to come, but it comes.",
    ],
  ),
  go: beat('race.go', { needs: ['from spot', 'watched'], makes: ['-watched', 'running'] }, [
    'One, two, three, and {A} and {B:name} are off like the wind.',
    'At {spot} somebody counts to three, and off they go.',
    '{B} runs off at two, and {A} runs off at three.',
  ]),
  trouble: beat('race.trouble', { needs: ['running'], makes: ['trouble'] }, [
    '{B} leaves a boot on the road and runs on in the other.',
    '{A} finds a better way, but there is a goat on it.',
    '{A} is first until a goose says hello.',
    '{B} looks back at {A:name} and runs into a tree.',
  ]),
  pet: beat('race.pet', { needs: ['running', 'trouble', 'to spot2'], makes: ['-running', 'over'] }, [
    'But the first one at {spot2} is the {animal}.',
    'At {spot2} they find the {animal}, and it is asleep.',
    'Then something runs by them to {spot2}, and it is the {animal}.',
  ]),
  petEnd: beat('race.pet-end', { needs: ['over'] }, [
    '{A:name} is next, {B:name} is last, and the {animal} gets the cake.',
    '{A:name} gives the {animal} a hat, and all three are very proud.',
    '{B:name} says that {animal:s} do not count, but the {animal} knows better.',
  ]),
  tie: beat('race.tie', { needs: ['running', 'trouble', 'to spot2'], makes: ['-running', 'over'] }, [
    'At {spot2} they are both first, or both last.',
    '{A} and {B:name} run into a hen at {spot2}, and so nobody is first.',
    'They come to {spot2} at the same time, as red as two apples.',
  ]),
  tieEnd: beat('race.tie-end', { needs: ['over'] }, [
    'The cake goes to the {animal}, which has not run at all.',
    'They eat the cake, and the {animal} gets what falls down.',
    '{A:name} wants to run again, but {B:name} and the {animal} are asleep.',
  ]),
};

/** Two people race, and a pet has its own idea of it. */
export const race: Plot = {
  name: 'race',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const spots = idsOf(world.lexicon.spot);
    const spot = chooser.pick(spots);
    const spot2 = pickOther(chooser, spots, spot);
    const meeting = meet(scene, beats.dare);
    const values = { A: hero, B: meeting.person, spot, spot2, animal: world.value('pet', hero)! };
    open(scene);
    tellBeats(scene, values, [meeting.beat, beats.course, beats.watch, beats.go, beats.trouble]);
    tellBeats(scene, values, chooser.chance(0.5) ? [beats.pet, beats.petEnd] : [beats.tie, beats.tieEnd]);
  },
};
