import { relationPhrasings } from '../relation-phrasings.ts';

export const weather = relationPhrasings('weather', {
  subject: 'town',
  value: 'weather',
  statements: [
    'The weather in {town} is mostly {weather}.',
    'In {town} it is nearly always {weather}.',
    '{town} is a {weather} place.',
    'Most days in {town} are {weather}.',
    '{town} is {weather} on good days and {weather} on bad ones.',
    'The people of {town} are used to {weather} weather.',
    'In {town} the mornings are {weather}, and so are the afternoons.',
    'Nobody in {town} is surprised by a {weather} day.',
  ],
  withheldStatements: [
    '{town} gets mostly {weather} weather.',
    'Whoever goes to {town} should expect a {weather} day.',
  ],
  here: [
    'It is mostly {weather} here.',
    'The weather is {weather}, and people are proud of it.',
    'Mornings are {weather}, and so are afternoons.',
    'Expect {weather} days.',
  ],
  questions: [
    'What is the weather like in {town}?',
    'How is the weather in {town}?',
    'What weather does {town} have?',
    'What are the days like in {town}?',
  ],
  withheldQuestions: [
    'Can you tell me what the weather in {town} is like?',
    'What weather should I expect in {town}?',
  ],
  answers: ['Mostly {weather}.', 'It is {weather}.', '{weather}, as always.', 'Nearly always {weather}.'],
  withheldAnswers: ['That would be {weather}.', 'It must be {weather}.'],
  brief: '{weather}.',
});
