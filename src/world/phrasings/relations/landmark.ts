import { relationPhrasings } from '../relation-phrasings.ts';

export const landmark = relationPhrasings('landmark', {
  subject: 'town',
  value: 'landmark',
  statements: [
    'In {town} you can see the {landmark}.',
    '{town} is the town with the {landmark}.',
    'People who come to {town} go to see the {landmark} first.',
    'Everyone in {town} will show you the {landmark}, twice.',
    'Do not leave {town} without a look at the {landmark}.',
    'In {town} every walk goes to the {landmark}.',
    '{town} stands all round the {landmark}.',
    '{town} would not be {town} without the {landmark}.',
  ],
  withheldStatements: [
    'A day in {town} begins at the {landmark}.',
    '{town} is proud to show you the {landmark}.',
  ],
  here: [
    'Every walk goes to the {landmark}.',
    'You should see the {landmark}, and then you should eat.',
    'The doctor likes the {landmark} best.',
    'The thing to see is the {landmark}.',
  ],
  questions: [
    'What can I see in {town}?',
    'What should I see first in {town}?',
    'What do people go to see in {town}?',
    'What is the thing to see in {town}?',
  ],
  withheldQuestions: ['Can you tell me what to see in {town}?', 'What is there to look at in {town}?'],
  answers: [
    'The {landmark}, of course.',
    'You should see the {landmark}.',
    'People like the {landmark}.',
    'There is nothing like the {landmark}.',
  ],
  withheldAnswers: ['That would be the {landmark}.', 'It must be the {landmark}.'],
  brief: 'The {landmark}.',
});
