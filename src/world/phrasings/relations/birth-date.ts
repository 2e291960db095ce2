import { relationPhrasings } from '../relation-phrasings.ts';

export const birthDate = relationPhrasings('birthDate', {
  subject: 'A',
  value: 'date',
  statements: [
    '{A} was born on {date}.',
    "{A's} birthday is on {date}.",
    '{A} has {A:his} birthday on {date}.',
    '{A} blows out the candles on {date}.',
    '{A} came into the world on {date}.',
    '{A} gets one year older on {date}.',
    'The neighbours sing for {A:him} on {date}.',
    'Every year {A} gets up early on {date}.',
    '{A} never works on {A:his} birthday, {date}.',
  ],
  withheldStatements: ['The birthday of {A:name} is {date}.', 'There is a cake for {A:him} on {date}.'],
  speech: ['I was born on {date}.', 'My birthday is on {date}.', 'I get one year older on {date}.'],
  toYou: ['When is your birthday?', 'When were you born?', 'On what day should I bring a cake?'],
  questions: [
    'When was {A:name} born?',
    'When is the birthday of {A:name}?',
    'On what day was {A:name} born?',
    'When does {A:name} get one year older?',
  ],
  withheldQuestions: ['Can you tell me when {A:name} was born?', 'When should I bring {A:name} a cake?'],
  answers: ['On {date}.', 'That is on {date}.', 'The day is {date}.', 'The cake says {date}.'],
  withheldAnswers: ['That would be {date}.', 'It must be {date}.'],
  brief: '{date}.',
});
