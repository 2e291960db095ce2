import { ruleGroup } from '../../grammar/rule.ts';
import { groupsOf, relationPhrasings } from '../relation-phrasings.ts';

/** The day somebody signed the guest book of the inn. */
export const arrival = relationPhrasings('arrival', {
  subject: 'A',
  value: 'date',
  statements: [
    '{A} came to the inn on {date}.',
    '{A} came into the guest book on {date}.',
    'On {date} {A} came with the ferry and wanted a bed.',
    'The guest book says that {A} came on {date}.',
    '{A} was a guest at the inn on {date}.',
    'On {date} the inn had a guest called {A:name}.',
    'It was {date} when {A} came to the door of the inn.',
    "{A's} name is in the guest book under {date}.",
    'The best bed was for {A:name} on {date}.',
  ],
  withheldStatements: [
    'There was a bed for {A:name} at the inn on {date}.',
    'On {date} the guest book got the name of {A:name}.',
  ],
  questions: [
    'When did {A:name} come to the inn?',
    'On which day was {A:name} a guest at the inn?',
    'When did {A:name} get into the guest book?',
    'What day does {A:name} have in the guest book?',
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
  '{A} wanted more soup.',
  '{A} stayed in bed until dinner.',
  '{A} left a goose under the bed.',
  '{A} left a fish on the table and was gone.',
  '{A} was up all night with a drum.',
  '{A} came back twice for a hat.',
  '{A} stayed for one night, and the cat did too.',
  '{A} wanted to take the bed home.',
]);

export const GUEST_BOOK_GROUPS = [...groupsOf(arrival), guestRemark];
