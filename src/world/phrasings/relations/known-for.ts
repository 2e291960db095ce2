import { relationPhrasings } from '../relation-phrasings.ts';

export const knownFor = relationPhrasings('knownFor', {
  subject: 'town',
  value: 'townGood',
  statements: [
    '{town} is known for its {townGood}.',
    '{town} is famous for {townGood}.',
    'People come to {town} for the {townGood}.',
    '{town} sends {townGood} to all the islands.',
    'Nobody leaves {town} without {townGood}.',
    '{town} is proud of its {townGood} and of little else.',
    'In {town} people talk of nothing but {townGood}.',
    'Say {town} and people think of {townGood}.',
    '{town} would be poor without its {townGood}.',
  ],
  withheldStatements: ['What makes {town} proud is its {townGood}.', 'You know {town} by its {townGood}.'],
  here: [
    'The town lives on {townGood}.',
    'Everyone here has something to say about {townGood}.',
    'The shops sell {townGood}, and then more {townGood}.',
    'You will be offered {townGood} before you have sat down.',
  ],
  questions: [
    'What is {town} known for?',
    'What is {town} famous for?',
    'What should I bring home from {town}?',
    'What do people in {town} talk about?',
  ],
  withheldQuestions: ['Can you tell me what {town} is known for?', 'What makes {town} proud?'],
  answers: [
    '{townGood}, of course.',
    'It is all about {townGood}.',
    'Nothing but {townGood}.',
    'Mostly {townGood}.',
  ],
  withheldAnswers: ['That would be the {townGood}.', 'It must be the {townGood}.'],
  brief: '{townGood}.',
});
