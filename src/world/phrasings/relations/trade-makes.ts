import { relationPhrasings } from '../relation-phrasings.ts';

export const tradeMakes = relationPhrasings('tradeMakes', {
  subject: 'trade',
  value: 'good',
  statements: [
    'Every {trade} makes {good}.',
    '{trade:a} makes {good}.',
    'You go to {trade:a} for {good}.',
    '{trade:a} who does not make {good} is no {trade}.',
    'What {trade:a} makes is {good}.',
    'All {trade:s} make {good}.',
    '{trade:s} are the people who make {good}.',
    'Ask {trade:a} for {good}.',
  ],
  withheldStatements: ['It is the work of {trade:a} to make {good}.', 'From {trade:a} you get {good}.'],
  questions: [
    'What does {trade:a} make?',
    'What do {trade:s} make?',
    'What can I buy from {trade:a}?',
    'What does every {trade} sell?',
  ],
  withheldQuestions: ['Can you tell me what {trade:a} makes?', 'What do I get from {trade:a}?'],
  answers: ['{good}, of course.', 'Nothing but {good}.', 'It is mostly {good}.', 'You get {good}.'],
  withheldAnswers: ['That would be {good}.', 'It must be {good}.'],
  brief: '{good}.',
});
