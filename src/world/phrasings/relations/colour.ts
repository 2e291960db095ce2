import { relationPhrasings } from '../relation-phrasings.ts';

export const colour = relationPhrasings('colour', {
  subject: 'A',
  value: 'colour',
  statements: [
    "{A's} favourite colour is {colour}.",
    '{A} likes {colour} best of all colours.',
    '{A} loves {colour} so much that even the door is {colour}.',
    '{A} wears {colour} whenever {A:he} can.',
    '{A} thinks the world should be more {colour}.',
    'Of all colours {A} would always pick {colour}.',
    '{A} would paint the sea {colour} if {A:he} could.',
    'You may paint it any colour for {A:him}, as long as it is {colour}.',
    'Almost everything {A} owns is {colour}.',
  ],
  withheldStatements: [
    'The favourite colour of {A:name} is {colour}.',
    'There is no colour {A} likes better than {colour}.',
  ],
  speech: [
    'My favourite colour is {colour}.',
    'I like {colour} best.',
    'I would paint the sea {colour} if I could.',
  ],
  toYou: [
    'What is your favourite colour?',
    'Which colour do you like best?',
    'What colour should I paint your door?',
  ],
  questions: [
    'What is the favourite colour of {A:name}?',
    'Which colour does {A:name} like best?',
    'What colour would {A:name} pick?',
    'What colour does {A:name} love?',
  ],
  withheldQuestions: [
    'Can you tell me the favourite colour of {A:name}?',
    'What colour should I paint the door for {A:name}?',
  ],
  answers: ['It is {colour}.', '{colour}, of course.', 'Always {colour}.', 'The colour is {colour}.'],
  withheldAnswers: ['That would be {colour}.', 'It must be {colour}.'],
  brief: '{colour}.',
});
