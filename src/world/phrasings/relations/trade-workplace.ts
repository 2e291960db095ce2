import { relationPhrasings } from '../relation-phrasings.ts';

export const tradeWorkplace = relationPhrasings('tradeWorkplace', {
  subject: 'trade',
  value: 'workplace',
  statements: [
    'Every {trade} works at {workplace}.',
    '{trade:a} works at {workplace}.',
    'You find {trade:a} at {workplace}.',
    '{trade:s} spend the day at {workplace}.',
    'The place for {trade:a} is {workplace}.',
    'If you need {trade:a}, go to {workplace}.',
    'A good {trade} is always at {workplace}.',
    'Knock at {workplace} and {trade:a} will open.',
  ],
  withheldStatements: [
    'The work of {trade:a} is at {workplace}.',
    'If you look for {trade:a}, start at {workplace}.',
  ],
  questions: [
    'Where does {trade:a} work?',
    'Where do {trade:s} work?',
    'Where can I find {trade:a}?',
    'Where does every {trade} go in the morning?',
  ],
  withheldQuestions: ['Can you tell me where {trade:a} works?', 'Where should I look for {trade:a}?'],
  answers: ['At {workplace}.', 'It is {workplace}.', 'That is {workplace}.', 'The place is {workplace}.'],
  withheldAnswers: ['That would be {workplace}.', 'It must be {workplace}.'],
  brief: '{workplace}.',
});
