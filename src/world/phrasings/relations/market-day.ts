import { relationPhrasings } from '../relation-phrasings.ts';

export const marketDay = relationPhrasings('marketDay', {
  subject: 'town',
  value: 'weekday',
  statements: [
    'The market in {town} is on {weekday}.',
    '{town} has its market on {weekday}.',
    'The market day of {town} is {weekday}.',
    'In {town} the market opens every {weekday}.',
    '{town} wakes up on {weekday}, when the market opens.',
    'If you want the market in {town}, come on {weekday}.',
    'In {town} there is a lot of noise on {weekday}, which is market day.',
    'The people of {town} count the coins on {weekday}, the market day.',
  ],
  withheldStatements: [
    'The people of {town} go to market on {weekday}.',
    'In {town} you can go to market every {weekday}.',
  ],
  here: [
    'The market day is {weekday}.',
    'Come to the market on {weekday}, and come early.',
    'The market opens on {weekday}, and nobody leaves before the soup is gone.',
    'There is a market every {weekday}.',
  ],
  questions: [
    'When is the market in {town}?',
    'On which day is the market in {town}?',
    'When is market day in {town}?',
    'When does the market in {town} open?',
  ],
  withheldQuestions: ['Can you tell me when the market in {town} is?', 'Which day is market day in {town}?'],
  answers: ['On {weekday}.', 'It is {weekday}.', 'Every {weekday}.', 'The day is {weekday}.'],
  withheldAnswers: ['That would be {weekday}.', 'It must be {weekday}.'],
  brief: '{weekday}.',
});
