import { relationPhrasings } from '../relation-phrasings.ts';

export const knownFor = relationPhrasings('knownFor', {
  subject: 'town',
  value: 'townGood',
  statements: [
    '{town} is known for its {townGood}.',
    '{town} has more {townGood} than people.',
    'People come to {town} for the {townGood}.',
    '{town} has {townGood} for all the islands.',
    'Nobody leaves {town} without {townGood}.',
    '{town} is proud of its {townGood} and of nothing else.',
    'In {town} people talk of nothing but {townGood}.',
    'Say {town} and people say {townGood}.',
    '{town} would be nothing without its {townGood}.',
  ],
  withheldStatements: ['What makes {town} proud is its {townGood}.', 'You know {town} by its {townGood}.'],
  here: [
    'The town lives on {townGood}.',
    'Everyone here has something to say about {townGood}.',
    'You can buy {townGood} here, and then more {townGood}.',
    'You will get {townGood} before you can say hello.',
  ],
  questions: [
    'What is {town} known for?',
    'What is {town} proud of?',
    'What should I bring home from {town}?',
    'What do people in {town} talk about?',
  ],
  withheldQuestions: ['Can you tell me what {town} is known for?', 'What makes {town} proud?'],
  answers: [
    '{townGood}, of course.',
    'It is all about {townGood}.',
    'Nothing but {townGood}.',
    'It is mostly {townGood}.',
  ],
  withheldAnswers: ['That would be the {townGood}.', 'It must be the {townGood}.'],
  brief: '{townGood}.',
});
