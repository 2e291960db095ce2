import { relationPhrasings } from '../relation-phrasings.ts';

export const colour = relationPhrasings('colour', {
  subject: 'A',
  value: 'colour',
  statements: [
    "{A's} favourite colour is {colour}.",
    '{A} likes {colour} best of all colours.',
    '{A} loves {colour} so much that even the door is {colour}.',
    '{A} has a {colour} hat for every day of the week.',
    '{A} thinks the world should be more {colour}.',
    '{A} would pick {colour} even for soup.',
    '{A} would paint the sea {colour} if {A:he} could.',
    'You can paint it any colour for {A:him}, as long as it is {colour}.',
    'If {A} owns it, it is {colour}.',
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
  answers: ['It is {colour}.', '{colour}, of course.', 'It is always {colour}.', 'The colour is {colour}.'],
  withheldAnswers: ['That would be {colour}.', 'It must be {colour}.'],
  brief: '{colour}.',
});
