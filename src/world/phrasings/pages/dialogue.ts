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
  'How is life?',
  'Are you well?',
  'Is all well at home?',
]);

export const FINE = ruleGroup('dialogue.fine', {}, [
  'Very well, thank you.',
  'I cannot complain, though I try.',
  'Wet, but well.',
  'Better than yesterday.',
  'Hungry, thank you for asking.',
]);

/** Gives the question back. */
export const AND_YOU = ruleGroup('dialogue.andYou', { asks: 'same you' }, [
  'And you?',
  'What about you?',
  'And yourself?',
]);

/** Asks for news of somebody; anything true about them will do for an answer. */
export const NEWS = ruleGroup('dialogue.news', {}, [
  'How is {C:name}?',
  'Have you heard from {C:name}?',
  'What is the news of {C:name}?',
  'Do you ever see {C:name}?',
]);

/** What one says to any news. */
export const WELL_WELL = ruleGroup('dialogue.wellWell', {}, [
  'You do not say.',
  'Well, well.',
  'I had no idea.',
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
    { text: 'They say {town} is lovely in the rain.', needs: ['home you town'] },
    { text: 'My aunt got lost in {town} once.', needs: ['home you town'] },
    'That is a long way to row.',
    'I must come and visit.',
  ),
  reply('trade', 'Then I know whom to ask.', 'I had you down for a pirate.', 'That sounds like hard work.', {
    text: 'My uncle was {trade:a} too, and look at him.',
    needs: ['trade you trade'],
  }),
  reply(
    'makes',
    'And people pay for that.',
    { text: 'Keep some {good} for me.', needs: ['makes you good'] },
    {
      text: 'You can never have enough {good}.',
      needs: ['makes you good'],
    },
  ),
  reply('workplace', 'So that was you I heard.', 'I walk past it every day.', {
    text: 'I have always wanted to see {workplace}.',
    needs: ['workplace you workplace'],
  }),
  reply(
    'pet',
    { text: 'Give the {animal} my best.', needs: ['pet you animal'] },
    { text: 'I am a little afraid of {animal:s}.', needs: ['pet you animal'] },
    { text: 'I hope the {animal} has forgiven me.', needs: ['pet you animal'] },
  ),
  reply(
    'food',
    'Now I am hungry.',
    { text: 'Then come to dinner, but not for {food}.', needs: ['food you food'] },
    { text: 'I had {food} for breakfast.', needs: ['food you food'] },
  ),
  reply(
    'hobby',
    'You must show me one day.',
    { text: 'I tried {hobby} once, and the doctor had to come.', needs: ['hobby you hobby'] },
    { text: 'So you are the one with the {hobby}.', needs: ['hobby you hobby'] },
  ),
  reply('colour', 'I should have known from your hat.', 'It goes well with rain.', {
    text: 'There are worse colours than {colour}.',
    needs: ['colour you colour'],
  }),
  reply(
    'sibling',
    'I knew you two looked alike.',
    'Nobody can pick their family.',
    'I can see it from the nose.',
  ),
  reply(
    'friend',
    'That explains the noise.',
    'You are lucky to have such a friend.',
    'I would not have thought so.',
  ),
  reply('teacher', 'That explains a lot.', 'I was afraid of that.', 'I hope somebody thanked them.'),
  reply('birthDate', 'I will bring a cake.', 'I will try to remember that.', 'You do not look a day older.'),
  reply(
    'boat',
    'I thought that one had sunk.',
    'I have seen it go round in circles.',
    'Then I owe you a new rail.',
  ),
]);

/** Why one has to go. */
export const MUST_GO = ruleGroup('dialogue.mustGo', {}, [
  'Well, I must go.',
  'I have to catch the ferry.',
  'My soup is on the fire.',
  'It looks like rain, so I must run.',
  'I have kept you long enough.',
  'Somebody is waving at me, so I must go.',
  'It is late, and I left the door open.',
  'My boat will not row itself.',
]);

export const BYES = ruleGroup('dialogue.bye', {}, [
  'Goodbye, {B:name}.',
  'See you at the market, {B:name}.',
  'Mind the step, {B:name}.',
  'Until next time, {B:name}.',
  'Take care, {B:name}.',
]);
