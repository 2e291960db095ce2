import { relationPhrasings } from '../relation-phrasings.ts';

export const trade = relationPhrasings('trade', {
  subject: 'A',
  value: 'trade',
  statements: [
    '{A} is {trade:a}.',
    '{A} works as {trade:a}.',
    '{A} earns a living as {trade:a}.',
    '{A} has been {trade:a} for many years.',
    '{A} wanted to be a pirate and became {trade:a}.',
    'People know {A:him} as {trade:a}.',
    "{A's} mother hoped for a doctor and got {trade:a}.",
    'Every morning {A} goes to work as {trade:a}.',
    'By trade {A} is {trade:a}.',
    'If you need {trade:a}, ask {A:him}.',
  ],
  withheldStatements: ['The trade of {A:name} is that of {trade:a}.', '{A}, as you know, is {trade:a}.'],
  speech: [
    'I am {trade:a}.',
    'I work as {trade:a}.',
    'I am {trade:a}, and my back knows it.',
    'I wanted to be a pirate and became {trade:a}.',
  ],
  toYou: ['What do you do for a living?', 'What is your trade?', 'What work do you do?'],
  questions: [
    'What does {A:name} do for a living?',
    'What is the trade of {A:name}?',
    'What work does {A:name} do?',
    'Which trade did {A:name} learn?',
  ],
  withheldQuestions: ['What is the work of {A:name}?', 'Can you tell me what work {A:name} does?'],
  answers: [
    'The work of {trade:a}.',
    'The trade of {trade:a}.',
    'It is the work of {trade:a}.',
    '{trade:a}, and a good one.',
  ],
  withheldAnswers: ['It must be the work of {trade:a}.', 'That would be the work of {trade:a}.'],
  brief: '{trade}.',
});
