import { arrival } from './arrivals.ts';
import { beat, kinBeat } from './beat.ts';
import { open } from './openings.ts';
import { groupsOfBeats, idsOf, meet, pickOther, tellBeats, type Plot } from './plot.ts';

const beats = {
  build: beat('kite.build', { brings: ['colour'], makes: ['kite A', 'kite'] }, [
    'There is a good wind, so {A} makes a kite, all of it {colour}.',
    '{A} finds {colour} paint and makes a kite.',
    '{A} has {colour} paint, and by the evening a kite.',
  ]),
  tail: beat('kite.tail', { needs: ['kite A', 'kite'] }, [
    "The kite gets one of {A's} hats to keep off the rain.",
    '{A} puts on seven buttons and a spoon to make it better.',
    '{A} gives it one big nose, so that it can find the way.',
  ]),
  launch: beat(
    'kite.launch',
    { brings: ['spot'], needs: ['kite', 'here B', 'kite A'], makes: ['-kite', 'flies'] },
    [
      'At {spot}, {B} runs with the kite, and {A} holds the string.',
      '{B} knows the wind at {spot}, so they go there.',
      '{B} takes it to {spot} and lets it go on three.',
    ],
  ),
  high: beat('kite.high', { needs: ['flies'] }, [
    'It goes up until it is as small as a fish.',
    'The {colour} kite goes up and up and says hello to a crow.',
    'It goes here and there in the wind like a goat.',
  ]),
  loose: beat('kite.loose', { needs: ['flies'], makes: ['-flies', 'loose'] }, [
    'Then the string breaks.',
    'Then the wind takes it away, and {A} holds nothing but string.',
    'A crow wants to know what string is and eats it.',
  ]),
  lands: kinBeat(
    'kite.lands',
    ['teacher'],
    { brings: ['spot2'], needs: ['loose'], makes: ['-loose', 'kite C'] },
    [
      "At {spot2}, {C}, {A's} KIN, looks up and gets a kite on the nose.",
      "It comes down at {spot2}, in the soup of {C:name}, {A's} KIN.",
      "It sits down at {spot2}, on the hat of {C:name}, {A's} KIN.",
    ],
    'C',
  ),
  landsEnd: beat('kite.lands-end', { needs: ['kite C', 'in C'] }, [
    '{C:name} keeps it and calls it a hat.',
    '{A:name} says sorry, and {C:name} asks if it can come again next week.',
    '{C:name} calls it a very good hen and gives it bread.',
  ]),
  far: beat('kite.far', { brings: ['town'], needs: ['loose'], makes: ['-loose', 'far'] }, [
    'Now it must be over {town}, says {B:name}.',
    'In {town}, people look up and say that it is Sunday.',
    'The next day there is a big {colour} hen in {town}, or so people say.',
  ]),
  farEnd: beat('kite.far-end', { needs: ['far'] }, [
    '{A:name} keeps the string, for it may come back.',
    '{A:name} begins to make the next one, and this one has a rope.',
    'The next week there is a letter for {A:name}, and all it says is thank you.',
  ]),
};

/** A kite is built, flown and lost to somebody. */
export const kite: Plot = {
  name: 'kite',
  groups: groupsOfBeats(beats),
  tell(scene) {
    const { chooser, world, hero } = scene;
    const spots = idsOf(world.lexicon.spot);
    const spot = chooser.pick(spots);
    const helper = meet(scene, { friend: arrival.friend, sibling: arrival.sibling });
    const values = { A: hero, B: helper.person, spot, colour: chooser.pick(idsOf(world.lexicon.colour)) };
    open(scene, { withoutWeather: true });
    tellBeats(scene, values, [beats.build]);
    const hasTail = chooser.chance(0.5);
    if (hasTail) tellBeats(scene, values, [beats.tail]);
    tellBeats(scene, values, [helper.beat, beats.launch]);
    if (!hasTail) tellBeats(scene, values, [beats.high]);
    tellBeats(scene, values, [beats.loose]);
    if (chooser.chance(0.5)) {
      const finder = meet(scene, beats.lands);
      const landed = { ...values, C: finder.person, spot2: pickOther(chooser, spots, spot) };
      tellBeats(scene, landed, [finder.beat, beats.landsEnd]);
    } else {
      const flown = { ...values, town: chooser.pick(idsOf(world.lexicon.town)) };
      tellBeats(scene, flown, [beats.far, beats.farEnd]);
    }
  },
};
