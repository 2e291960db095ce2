import type { RelationId } from '../../facts/relations.ts';
import { ruleGroup, type RuleGroup, type RuleSpec } from '../../grammar/rule.ts';

const aside = (relation: RelationId, ...sentences: (string | RuleSpec)[]): [RelationId, RuleGroup] => [
  relation,
  ruleGroup(`aside.${relation}`, {}, sentences),
];

/** Remarks on what was just told of a person. They state nothing; those that name a thing need it told before. */
export const PERSON_ASIDES: ReadonlyMap<RelationId, RuleGroup> = new Map([
  aside(
    'home',
    'The door is never locked.',
    'The kettle is always on.',
    'The roof leaks, but only when it rains.',
    'Everyone is welcome, as long as they wipe their feet.',
    { text: '{A} says {town} is better than it looks.', needs: ['home A town'] },
  ),
  aside(
    'trade',
    'Somebody has to do it.',
    'It is honest work.',
    'The pay is mostly soup.',
    'The day begins too early.',
    'It runs in the family.',
    {
      text: '{A} says there are worse things than to be {trade:a}.',
      needs: ['trade A trade'],
    },
  ),
  aside(
    'makes',
    'So far nobody has asked for the money back.',
    'Business could be worse.',
    'On a good day there is even a queue.',
    {
      text: 'It takes a lot of {good} to make {A:him} tired.',
      needs: ['makes A good'],
    },
  ),
  aside(
    'workplace',
    'It is never quiet there.',
    'Lunch is at noon, and noon is early.',
    'The clock on the wall stopped years ago.',
    {
      text: '{A} is up before anyone else at {workplace}.',
      needs: ['workplace A workplace'],
    },
  ),
  aside(
    'pet',
    { text: 'The {animal} thinks the world of {A:him}.', needs: ['pet A animal'] },
    { text: 'Some say the {animal} is the clever one, but {A} does not mind.', needs: ['pet A animal'] },
    { text: '{A} says the {animal} can count.', needs: ['pet A animal'] },
    { text: 'The {animal} has the better chair, and {A} the other one.', needs: ['pet A animal'] },
    { text: '{A} and the {animal} snore in turns.', needs: ['pet A animal'] },
  ),
  aside(
    'food',
    { text: 'Never stand between {A:him} and {food}.', needs: ['food A food'] },
    { text: '{A} says that {food} can heal anything.', needs: ['food A food'] },
    { text: 'Once {A} had {food} for breakfast, dinner and supper.', needs: ['food A food'] },
    'The cook next door has noticed.',
  ),
  aside(
    'hobby',
    { text: '{A} is getting better at {hobby}, slowly.', needs: ['hobby A hobby'] },
    { text: '{A} says the neighbours have got used to the {hobby}.', needs: ['hobby A hobby'] },
    'No prize has been won so far.',
    'It keeps the doctor away.',
  ),
  aside(
    'colour',
    'The neighbours have stopped asking.',
    'Somebody has to like it.',
    'It is a matter of taste.',
    {
      text: 'A lot of {colour} paint is sold to {A:him}.',
      needs: ['colour A colour'],
    },
  ),
  aside(
    'sibling',
    'They argue about who is older.',
    'They are still on speaking terms.',
    'Their mother loves them both.',
  ),
  aside(
    'friend',
    'It is good to have somebody.',
    'The rest of the town keeps out of the way.',
    'They have not been on time for anything yet.',
  ),
  aside(
    'teacher',
    'Not much of it stayed.',
    'Some of it even stayed.',
    'Both were glad when it was summer.',
    'The school is still standing.',
  ),
  aside(
    'birthDate',
    'Presents are welcome.',
    'Cake is expected.',
    'It usually rains.',
    'The song is the same every year.',
  ),
  aside(
    'boat',
    'So far it floats.',
    'It goes round in circles, but it goes.',
    'The fish are not afraid.',
    'It needs a coat of paint.',
  ),
]);
