import { arrival } from './arrivals.ts';
import { beat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, tellBeats, type Plot } from './plot.ts';

const beats = {
  harbour: beat(
    'storm.harbour',
    { brings: ['boatNumber'], asserts: ['boat A boatNumber'], makes: ['tied'] },
    [
      "{A's} boat has the number {boatNumber}, and at night it sleeps in the harbour.",
      'In the harbour lies boat number {boatNumber}, and {A} likes every bit of it.',
      'In the evening {A} ties up boat number {boatNumber} and goes home to bed.',
    ],
  ),
  storm: beat('storm.storm', { needs: ['tied'], makes: ['storm'] }, [
    'In the night a storm comes in from the sea and runs over the roofs.',
    'Then the wind begins to sing, and not very well.',
    'Then the rain comes, first from the top and then from the side.',
    'A storm comes to look at the harbour and does not like it.',
  ]),
  adrift: beat('storm.adrift', { needs: ['storm', 'tied'], makes: ['-tied', 'adrift'] }, [
    'The rope breaks, and the boat goes off all alone.',
    'First the sea takes the rope, and then it takes the boat.',
    'Off goes the rope, and away goes the boat.',
  ]),
  run: beat('storm.run', { needs: ['adrift'], makes: ['missed'] }, [
    '{A} jumps out of bed and runs to the water in one boot.',
    '{A} comes to the harbour and finds only a bit of rope.',
    '{A} looks up and down the harbour, and then down and up.',
  ]),
  search: beat('storm.search', { needs: ['adrift', 'here B'], makes: ['searching'] }, [
    '{B} walks along the beach and calls the boat by its number.',
    '{B} stands on a wall and looks at the sea through both hands.',
    '{B} asks the crows, who know everything.',
  ]),
  calm: beat('storm.calm', { needs: ['storm', 'missed'], makes: ['-missed', 'searching'] }, [
    'Now the storm is over, and the sea is asleep.',
    'At last the wind lies down like a tired cat.',
    'Bit by bit the rain stops, and the sun looks out.',
  ]),
  guest: beat(
    'storm.guest',
    { brings: ['animal'], needs: ['adrift', 'searching'], makes: ['-adrift', '-searching', 'back'] },
    [
      'On the beach lies the boat, and {animal:a} is asleep in it.',
      'Then the boat comes home, and {animal:a} sits in the best place.',
      'Behind the harbour wall they find number {boatNumber}, with {animal:a} in it.',
    ],
  ),
  guestEnd: beat('storm.guest-end', { needs: ['back'] }, [
    '{A} takes the {animal} home to breakfast.',
    'The {animal} does not want to get out, so {A} gets in, too.',
    '{A} gives the {animal} a fish and says thank you for the work.',
  ]),
  alone: beat('storm.alone', { needs: ['adrift', 'searching'], makes: ['-adrift', '-searching', 'back'] }, [
    'And there is the boat, back in its place, as if nothing is wrong.',
    'Then number {boatNumber} comes home all alone and knocks on the harbour wall.',
    'Number {boatNumber} lies in the grass, a long way from the water.',
  ]),
  aloneEnd: beat('storm.alone-end', { needs: ['back'] }, [
    '{A} ties it up again, twice, and then once more.',
    '{A} tells the boat to ask first, next time.',
    '{A} gets a longer rope and ties the other end to the bed.',
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
