import type { RelationId } from '../../facts/relations.ts';
import { ruleGroup, type RuleGroup, type RuleSpec } from '../../grammar/rule.ts';

export const HELLOS = ruleGroup('dialogue.hello', {}, [
  'Good morning, {B:name}.',
  'Hello, {B:name}.',
  'Good to see you, {B:name}.',
  'There you are, {B:name}.',
  'A good day to you, {B:name}.',
]);

export const HOW_ARE_YOU = ruleGroup('dialogue.howAreYou', {}, [
  'How are you?',
  'How is the fishing?',
  'How do you do?',
  'Is all well at home?',
]);

export const FINE = ruleGroup('dialogue.fine', {}, [
  'I am well, thank you.',
  'It was a good day until now.',
  'I am late, but well.',
  'Well enough, but the boat leaks.',
  'I need breakfast, thank you.',
]);

/** Gives the question back. */
export const AND_YOU = ruleGroup('dialogue.andYou', { asks: 'same you' }, [
  'And you?',
  'What about you?',
  'Now what about you?',
]);

/** Asks for news of somebody; anything true about them will do for an answer. */
export const NEWS = ruleGroup('dialogue.news', {}, [
  'How is {C:name}?',
  'What do they say about {C:name}?',
  'What is the news of {C:name}?',
  'Do you still see {C:name}?',
]);

/** What one says to any news. */
export const WELL_WELL = ruleGroup('dialogue.wellWell', {}, [
  'You do not say.',
  'Well, well.',
  'I did not know that.',
  'People talk, you know.',
  'That is news to me.',
]);

const reply = (relation: RelationId, ...sentences: (string | RuleSpec)[]): [RelationId, RuleGroup] => [
  relation,
  ruleGroup(`dialogue.reply.${relation}`, {}, sentences),
];

/** What one says to what the other has just told of themselves. */
export const REPLIES: ReadonlyMap<RelationId, RuleGroup> = new Map([
  reply(
    'home',
    { text: 'They say {town} is best in the rain.', needs: ['home you town'] },
    { text: 'My hat got lost in {town} once.', needs: ['home you town'] },
    'That is a long way to go.',
    'I must come and see it.',
  ),
  reply('trade', 'Then you are the one I need.', 'I had you down for a pirate.', 'That is a lot of work.', {
    text: 'My mother wanted {trade:a} too, and got me.',
    needs: ['trade you trade'],
  }),
  reply(
    'makes',
    'And people buy that.',
    { text: 'I could do with some {good}.', needs: ['makes you good'] },
    {
      text: 'You can never have enough {good}.',
      needs: ['makes you good'],
    },
  ),
  reply('workplace', 'So that noise is you.', 'I walk by it every day.', {
    text: 'I have always wanted to see {workplace}.',
    needs: ['workplace you workplace'],
  }),
  reply(
    'pet',
    { text: 'Say hello to the {animal} from me.', needs: ['pet you animal'] },
    { text: 'I am still afraid of {animal:s}.', needs: ['pet you animal'] },
    { text: 'I want my hat back from the {animal}.', needs: ['pet you animal'] },
  ),
  reply(
    'food',
    'Now I need dinner.',
    { text: 'Then come to dinner, but not for {food}.', needs: ['food you food'] },
    { text: 'I had {food} for breakfast.', needs: ['food you food'] },
  ),
  reply(
    'hobby',
    'You must show me one day.',
    { text: 'I did some {hobby} once, and the doctor had to come.', needs: ['hobby you hobby'] },
    { text: 'So you are the one with the {hobby}.', needs: ['hobby you hobby'] },
  ),
  reply('colour', 'I should have known from your hat.', 'It goes well with rain.', {
    text: 'There are worse colours than {colour}.',
    needs: ['colour you colour'],
  }),
  reply(
    'sibling',
    'You two have the same walk.',
    'Nobody can pick a brother or a sister.',
    'I can see it from the nose.',
  ),
  reply(
    'friend',
    'So that is where the noise comes from.',
    'That is more than many people have.',
    'I would never have known.',
  ),
  reply('teacher', 'I can tell.', 'I was afraid of that.', 'I had a worse one.'),
  reply('birthDate', 'I will bring a cake.', 'I will try to be there.', 'You do not look a day older.'),
  reply(
    'boat',
    'That one is older than the harbour.',
    'I have seen it go round and round.',
    'Then you should keep more to the left.',
  ),
]);

/** Why one has to go. */
export const MUST_GO = ruleGroup('dialogue.mustGo', {}, [
  'Well, I must go.',
  'I have to take the ferry.',
  'My soup is on the fire.',
  'It looks like rain, so I must run.',
  'I have to be up early.',
  'Somebody is looking for me, so I must go.',
  'It is late, and I left the door open.',
  'My boat goes without me if I am late.',
]);

export const BYES = ruleGroup('dialogue.bye', {}, [
  'Goodbye, {B:name}.',
  'I will see you at the market, {B:name}.',
  'Say hello at home, {B:name}.',
  'Until next time, {B:name}.',
  'Come again, {B:name}.',
]);
