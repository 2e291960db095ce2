import { arrival } from './arrivals.ts';
import { beat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  harbour: beat(
    'storm.harbour',
    { brings: ['boatNumber'], asserts: ['boat A boatNumber'], makes: ['tied'] },
    [
      "{A's} boat has the number {boatNumber}, and its bed is the harbour.",
      'In the harbour lies boat number {boatNumber}, and {A} likes everything about it.',
      'In the evening {A} says good night to boat number {boatNumber} and goes home to bed.',
    ],
  ),
  storm: beat('storm.storm', { needs: ['tied'], makes: ['storm'] }, [
    'In the night the wind comes in from the sea and knocks on every door.',
    'Then the wind begins to sing, and not very well.',
    'Then the rain comes, first from one side and then from the other.',
    'The wind comes to look at the harbour and does not like it.',
  ]),
  adrift: beat('storm.adrift', { needs: ['storm', 'tied'], makes: ['-tied', 'adrift'] }, [
    'The rope breaks, and the boat goes for a walk.',
    'First the sea takes the rope, and then it takes the boat.',
    'The rope goes first, and then the boat goes, too.',
  ]),
  run: beat('storm.run', { needs: ['adrift'], makes: ['missed'] }, [
    '{A} gets out of bed and runs to the harbour in one boot.',
    '{A} comes to the harbour and finds only a rope.',
    '{A} looks up and down the harbour, and then down and up.',
  ]),
  search: beat('storm.search', { needs: ['adrift', 'here B'], makes: ['searching'] }, [
    '{B} walks by the sea and calls the boat by its number.',
    '{B} gets up on the wall and counts everything in the sea.',
    '{B} asks the hens, who know everything.',
  ]),
  calm: beat('storm.calm', { needs: ['storm', 'missed'], makes: ['-missed', 'searching'] }, [
    'Now the rain is over, and the sea is asleep.',
    'At last the wind lies down like a tired cat.',
    'Then the rain goes home, and so does the wind.',
  ]),
  guest: beat(
    'storm.guest',
    { brings: ['animal'], needs: ['adrift', 'searching'], makes: ['-adrift', '-searching', 'back'] },
    [
      'In the next harbour lies the boat, and {animal:a} is asleep in it.',
      'Then the boat comes home, and {animal:a} sits in the best place.',
      'They find number {boatNumber} by the harbour wall, with {animal:a} in it.',
    ],
  ),
  guestEnd: beat('storm.guest-end', { needs: ['back'] }, [
    '{A} takes the {animal} home to breakfast.',
    'The {animal} does not want to get out, so {A} gets in, too.',
    '{A} gives the {animal} a fish and says thank you for the work.',
  ]),
  alone: beat('storm.alone', { needs: ['adrift', 'searching'], makes: ['-adrift', '-searching', 'back'] }, [
    'Now the boat is back in its place, as if nothing is wrong.',
    'Then number {boatNumber} comes home on its own and knocks on the harbour wall.',
    'There is number {boatNumber}, asleep on the road, a long way from the sea.',
  ]),
  aloneEnd: beat('storm.alone-end', { needs: ['back'] }, [
    '{A} puts a rope on it, and then one more.',
    '{A} tells the boat to ask first, next time.',
    '{A} gets a long rope, which goes from the boat to the bed.',
  ]),
};

/** A storm takes the hero's boat. */
export const storm: Plot = {
  name: 'storm',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const hasGuest = chooser.chance(0.5);
    const values = {
      A: hero,
      boatNumber: world.value('boat', hero)!,
      ...(hasGuest ? { animal: chooser.pick(idsOf(world.lexicon.animal)) } : {}),
    };
    open(scene, { withoutWeather: true });
    tellBeats(scene, values, [beats.harbour, beats.storm, beats.adrift]);
    if (chooser.chance(0.5)) {
      const meeting = meet(scene, arrival);
      tellBeats(scene, { ...values, B: meeting.person }, [meeting.beat, beats.search]);
    } else {
      tellBeats(scene, values, [beats.run, beats.calm]);
    }
    tellBeats(scene, values, hasGuest ? [beats.guest, beats.guestEnd] : [beats.alone, beats.aloneEnd]);
  },
};
