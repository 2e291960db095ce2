import { relationPhrasings } from '../relation-phrasings.ts';

export const ferryDay = relationPhrasings('ferryDay', {
  subject: 'town',
  value: 'weekday',
  statements: [
    'The ferry comes to {town} on {weekday}.',
    'The ferry leaves {town} every {weekday}.',
    '{town} sees the ferry on {weekday} and on no other day.',
    'Ferry day in {town} is {weekday}.',
    'In {town} you wait for the ferry until {weekday}.',
    'In {town}, whoever misses the {weekday} ferry waits a week.',
    '{town} gets its letters on {weekday}, when the ferry comes.',
    'The harbour of {town} is full on {weekday}, the day of the ferry.',
  ],
  withheldStatements: [
    '{town} has its ferry day on {weekday}.',
    'You can leave {town} by ferry on {weekday}.',
  ],
  here: [
    'The ferry comes on {weekday}.',
    'The ferry leaves on {weekday}, with you or without you.',
    'Ferry day is {weekday}.',
    'If you miss the ferry on {weekday}, you stay a week.',
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
