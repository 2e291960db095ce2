import { relationPhrasings } from '../relation-phrasings.ts';

export const landmark = relationPhrasings('landmark', {
  subject: 'town',
  value: 'landmark',
  statements: [
    'In {town} you can see the {landmark}.',
    '{town} is the town with the {landmark}.',
    'Visitors to {town} go straight to the {landmark}.',
    'Everyone in {town} will show you the {landmark}, twice.',
    'Do not leave {town} without a look at the {landmark}.',
    'In {town} all streets lead to the {landmark}.',
    '{town} was built around the {landmark}.',
    '{town} would not be {town} without the {landmark}.',
  ],
  withheldStatements: [
    'A visit to {town} begins at the {landmark}.',
    '{town} is proud to show you the {landmark}.',
  ],
  here: [
    'All streets lead to the {landmark}.',
    'Have a look at the {landmark}, since everyone will ask.',
    'Children like the {landmark} best.',
    'The thing to see is the {landmark}.',
  ],
  questions: [
    'What can I see in {town}?',
    'What should I visit in {town}?',
    'What do visitors go to see in {town}?',
    'What is the sight to see in {town}?',
  ],
  withheldQuestions: ['Can you tell me what to see in {town}?', 'What is there to look at in {town}?'],
  answers: [
    'The {landmark}, of course.',
    'Go and see the {landmark}.',
    'Mostly the {landmark}.',
    'There is nothing like the {landmark}.',
  ],
  withheldAnswers: ['That would be the {landmark}.', 'It must be the {landmark}.'],
  brief: 'The {landmark}.',
});
