import { relationPhrasings } from '../relation-phrasings.ts';

export const hobby = relationPhrasings('hobby', {
  subject: 'A',
  value: 'hobby',
  statements: [
    "{A's} hobby is {hobby}.",
    '{A} spends every free day on {hobby}.',
    '{A} is better at {hobby} than at getting up.',
    '{A} would give up sleep for {hobby}.',
    '{A} learned {hobby} as a child and never stopped.',
    'In the evening {A} has time for {hobby}.',
    '{A} can talk about {hobby} until breakfast.',
    'A good day for {A:him} is a day of {hobby}.',
    '{A} is never too tired for {hobby}.',
  ],
  withheldStatements: ['The hobby of {A:name} is {hobby}.', 'On a free day {A} has time for {hobby}.'],
  speech: [
    'I like {hobby}.',
    'My hobby is {hobby}.',
    'I would give up sleep for {hobby}.',
    'I am getting better at {hobby}.',
  ],
  toYou: ['What do you do for fun?', 'What do you do in the evening?', 'Do you have a hobby?'],
  questions: [
    'What is the hobby of {A:name}?',
    'What does {A:name} do for fun?',
    'What does {A:name} do in the evening?',
    'How does {A:name} spend a free day?',
  ],
  withheldQuestions: ['Which hobby does {A:name} have?', 'Can you tell me what {A:name} does for fun?'],
  answers: ['{hobby}, of course.', 'It is {hobby}.', 'It is always {hobby}.', 'The hobby is {hobby}.'],
  withheldAnswers: ['That would be {hobby}.', 'It must be {hobby}.'],
  brief: '{hobby}.',
});
