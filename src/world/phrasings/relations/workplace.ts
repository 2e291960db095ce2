import { relationPhrasings } from '../relation-phrasings.ts';

export const workplace = relationPhrasings('workplace', {
  subject: 'A',
  value: 'workplace',
  statements: [
    '{A} works at {workplace}.',
    "{A's} place of work is {workplace}.",
    'From morning to night {A} is at {workplace}.',
    '{A} spends the day at {workplace}.',
    'You can hear {A:him} sing at {workplace}.',
    '{A} has the only key to {workplace}.',
    '{A} is the first to come to {workplace} and the last to leave.',
    '{A} walks to {workplace} half asleep every morning.',
    'Knock at {workplace} and {A} will open.',
  ],
  withheldStatements: ['You find {A:him} at {workplace}.', 'Every day {A} goes to work at {workplace}.'],
  speech: ['I work at {workplace}.', 'You can find me at {workplace}.', 'I spend my days at {workplace}.'],
  toYou: ['Where do you work?', 'Where can I find you in the morning?', 'Where do you spend the day?'],
  questions: [
    'Where does {A:name} work?',
    'Where can I find {A:name} in the morning?',
    'Where does {A:name} spend the day?',
    'What is the place of work of {A:name}?',
  ],
  withheldQuestions: ['Where should I look for {A:name} at work?', 'Can you tell me where {A:name} works?'],
  answers: ['At {workplace}.', 'It is {workplace}.', 'That is {workplace}.', 'The place is {workplace}.'],
  withheldAnswers: ['That would be {workplace}.', 'It must be {workplace}.'],
  brief: '{workplace}.',
});
