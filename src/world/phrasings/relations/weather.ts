import { relationPhrasings } from '../relation-phrasings.ts';

export const weather = relationPhrasings('weather', {
  subject: 'town',
  value: 'weather',
  statements: [
    'The weather in {town} is mostly {weather}.',
    'In {town} it is always {weather}.',
    '{town} is a {weather} place.',
    'The days in {town} are long and {weather}.',
    '{town} is {weather} on good days and {weather} on all other days.',
    'The people of {town} have a hat for {weather} weather.',
    'In {town} every morning is {weather}, and every evening too.',
    'Nobody in {town} gets up early for a {weather} day.',
  ],
  withheldStatements: [
    '{town} gets mostly {weather} weather.',
    'If you go to {town}, you get a {weather} day.',
  ],
  here: [
    'It is mostly {weather} here.',
    'The weather is {weather}, and people are proud of it.',
    'Every morning is {weather}, and every evening too.',
    'You will have {weather} days.',
  ],
  questions: [
    'What is the weather like in {town}?',
    'How is the weather in {town}?',
    'What weather does {town} have?',
    'What are the days like in {town}?',
  ],
  withheldQuestions: [
    'Can you tell me what the weather in {town} is like?',
    'What weather will I have in {town}?',
  ],
  answers: [
    'It is mostly {weather}.',
    'It is {weather}.',
    '{weather}, as always.',
    'It is always {weather}.',
  ],
  withheldAnswers: ['That would be {weather}.', 'It must be {weather}.'],
  brief: '{weather}.',
});
