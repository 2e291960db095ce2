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
    'The door is always open.',
    'There is always soup on the fire.',
    'The roof leaks, but only when it rains.',
    'Everyone can come in, but not before breakfast.',
    { text: '{A} says {town} is better than it looks.', needs: ['home A town'] },
  ),
  aside(
    'trade',
    'Somebody has to do it.',
    'It is better than no work.',
    'It earns a lot of soup.',
    'The day begins too early.',
    'It was that or the sea.',
    {
      text: '{A} says it is not so bad to be {trade:a}.',
      needs: ['trade A trade'],
    },
  ),
  aside(
    'makes',
    'So far nobody wants anything back.',
    'It could be worse.',
    'On a good day three people come at once.',
    {
      text: 'It takes a lot of {good} to make {A:him} tired.',
      needs: ['makes A good'],
    },
  ),
  aside(
    'workplace',
    'There is always a noise.',
    'There is soup in the morning and soup in the evening.',
    'There is one chair, and the cat has it.',
    {
      text: '{A} is up before everybody else at {workplace}.',
      needs: ['workplace A workplace'],
    },
  ),
  aside(
    'pet',
    { text: 'The {animal} thinks the world of {A:him}.', needs: ['pet A animal'] },
    { text: 'The neighbours ask the {animal} first and {A:him} last.', needs: ['pet A animal'] },
    { text: '{A} says the {animal} can count.', needs: ['pet A animal'] },
    { text: 'The {animal} has the better chair, and {A} the other one.', needs: ['pet A animal'] },
    { text: '{A} and the {animal} eat at the same table.', needs: ['pet A animal'] },
  ),
  aside(
    'food',
    { text: 'Do not ask {A:him} to give away {food}.', needs: ['food A food'] },
    { text: '{A} says that {food} is as good as a doctor.', needs: ['food A food'] },
    { text: '{A} once had {food} for breakfast and again for dinner.', needs: ['food A food'] },
    'The cook next door knows.',
  ),
  aside(
    'hobby',
    { text: '{A} is getting better at {hobby}, or says so.', needs: ['hobby A hobby'] },
    { text: '{A} says the neighbours like the {hobby} too.', needs: ['hobby A hobby'] },
    'So far nobody wants more of it.',
    'It keeps the doctor away.',
  ),
  aside('colour', 'The neighbours know not to ask.', 'Somebody has to like it.', 'It goes with everything.', {
    text: 'The shop keeps a lot of {colour} paint for {A:him}.',
    needs: ['colour A colour'],
  }),
  aside(
    'sibling',
    'They both say they are the older one.',
    'They still eat at one table.',
    'There is one hat for the two of them.',
  ),
  aside(
    'friend',
    'It is good to have somebody.',
    'The whole town keeps out of the way.',
    'They are never on time for anything.',
  ),
  aside(
    'teacher',
    'Nothing of it stayed.',
    'A lot of it even stayed.',
    'They were both happy when it was over.',
    'The school is still there.',
  ),
  aside(
    'birthDate',
    'It is never too late for cake.',
    'There are always too many candles.',
    'It always rains.',
    'The cake is the same every year.',
  ),
  aside(
    'boat',
    'So far it has always come back.',
    'It goes round and round, but it goes.',
    'The fish are not afraid.',
    'It needs more paint.',
  ),
]);
