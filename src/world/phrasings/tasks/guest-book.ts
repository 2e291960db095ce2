import { ruleGroup } from '../../grammar/rule.ts';
import { groupsOf, relationPhrasings } from '../relation-phrasings.ts';

/** The day somebody signed the guest book of the inn. */
export const arrival = relationPhrasings('arrival', {
  subject: 'A',
  value: 'date',
  statements: [
    '{A} came to the inn on {date}.',
    '{A} signed the guest book on {date}.',
    'On {date} {A} came with the ferry and asked for a bed.',
    'The guest book says that {A} came on {date}.',
    '{A} was a guest at the inn on {date}.',
    'On {date} the inn had a guest called {A:name}.',
    'It was {date} when {A} knocked at the door of the inn.',
    "{A's} name stands in the guest book under {date}.",
    'The bed by the window was for {A:name} on {date}.',
  ],
  withheldStatements: [
    'The inn had room for {A:name} on {date}.',
    'On {date} {A} wrote a name in the guest book.',
  ],
  questions: [
    'When did {A:name} come to the inn?',
    'On which day was {A:name} a guest at the inn?',
    'When did {A:name} sign the guest book?',
    'What day stands beside {A:name} in the guest book?',
  ],
  withheldQuestions: [
    'Can you tell me when {A:name} came to the inn?',
    'Under which day do I find {A:name} in the guest book?',
  ],
  answers: [
    'It was on {date}.',
    'That was on {date}.',
    'The guest book says {date}.',
    'Under {date} you find the name.',
  ],
  withheldAnswers: ['It must have been on {date}.', 'In the guest book it is {date}.'],
  brief: '{date}.',
});

/** What else the inn remembers of a guest; no fact, so nothing to be right or wrong about. */
export const guestRemark = ruleGroup('guest.remark', {}, [
  '{A} asked for more soup.',
  '{A} slept until noon.',
  '{A} left a shell under the bed.',
  '{A} paid with a fish.',
  '{A} sang on the stairs.',
  '{A} forgot an umbrella and came back for it.',
  '{A} stayed for one night and talked to the cat.',
  '{A} liked the bed and said so twice.',
]);

export const GUEST_BOOK_GROUPS = [...groupsOf(arrival), guestRemark];
