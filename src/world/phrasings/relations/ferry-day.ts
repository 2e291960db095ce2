import { relationPhrasings } from '../relation-phrasings.ts';

export const ferryDay = relationPhrasings('ferryDay', {
  subject: 'town',
  value: 'weekday',
  statements: [
    'The ferry comes to {town} on {weekday}.',
    'The ferry leaves {town} every {weekday}.',
    '{town} sees the ferry on {weekday} and on no other day.',
    'The ferry day of {town} is {weekday}.',
    'In {town} everybody looks out to sea on {weekday}, for the ferry.',
    'In {town}, if you are late for the {weekday} ferry, you live there for a week.',
    '{town} gets its news on {weekday}, when the ferry comes.',
    'The harbour of {town} is full on {weekday}, the day of the ferry.',
  ],
  withheldStatements: [
    '{town} has its ferry day on {weekday}.',
    'You can leave {town} by ferry on {weekday}.',
  ],
  here: [
    'The ferry comes on {weekday}.',
    'The ferry leaves on {weekday}, with you or without you.',
    'The ferry day is {weekday}.',
    'If you are late for the ferry on {weekday}, you live here for a week.',
  ],
  questions: [
    'When does the ferry come to {town}?',
    'On which day does the ferry leave {town}?',
    'When can I take the ferry from {town}?',
    'When is ferry day in {town}?',
  ],
  withheldQuestions: ['Can you tell me when the ferry comes to {town}?', 'Which day is ferry day in {town}?'],
  answers: ['On {weekday}.', 'It is {weekday}.', 'Every {weekday}.', 'The day is {weekday}.'],
  withheldAnswers: ['That would be {weekday}.', 'It must be {weekday}.'],
  brief: '{weekday}.',
});
