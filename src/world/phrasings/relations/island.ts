import { relationPhrasings } from '../relation-phrasings.ts';

export const island = relationPhrasings('island', {
  subject: 'town',
  value: 'island',
  statements: [
    '{town} lies on the island of {island}.',
    '{town} is a town on {island}.',
    '{town} is on {island}, and so is all its mud.',
    'To see {town}, sail to {island}.',
    '{town} belongs to the island of {island}.',
    '{town} was on {island} before there was a ferry.',
    '{town} shares {island} with a lot of hens.',
    'The people of {town} say that {island} is the best of the islands.',
  ],
  withheldStatements: ['You will find {town} on {island}.', 'The island on which {town} lies is {island}.'],
  here: [
    'The island is {island}.',
    'You will find the town on {island}.',
    'All this lies on the island of {island}.',
  ],
  questions: [
    'On which island is {town}?',
    'Where is {town}?',
    'Which island is {town} on?',
    'What is the island of {town}?',
  ],
  withheldQuestions: [
    'Can you tell me on which island {town} lies?',
    'To which island should I sail to see {town}?',
  ],
  answers: [
    'On {island}.',
    'It is {island}.',
    'On the island of {island}.',
    'The island is called {island}.',
  ],
  withheldAnswers: ['That would be {island}.', 'It must be {island}.'],
  brief: '{island}.',
});
