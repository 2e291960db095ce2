import { relationPhrasings } from '../relation-phrasings.ts';

export const ferry = relationPhrasings('ferry', {
  subject: 'town',
  value: 'town2',
  statements: [
    'A ferry goes from {town} to {town2}.',
    'From {town} you can sail to {town2}.',
    '{town} has a ferry to {town2}.',
    'The ferry from {town} to {town2} is late but happy.',
    'People in {town} take the ferry to {town2}.',
    '{town} and {town2} share a ferry.',
    'From {town} you go to {town2} by ferry or not at all.',
    'In {town} the ferry to {town2} waits for nobody.',
  ],
  withheldStatements: [
    '{town} has a ferry that goes to {town2}.',
    'If you are in {town}, you can sail to {town2}.',
  ],
  here: [
    'There is a ferry to {town2}.',
    'When you have seen it all, take the ferry to {town2}.',
    'The ferry goes to {town2} and takes its time.',
    'You can sail to {town2}, if the sea lets you.',
  ],
  questions: [
    'Where does the ferry from {town} go?',
    'Where can I sail from {town}?',
    'Which town is a ferry away from {town}?',
    'To which town does {town} have a ferry?',
  ],
  withheldQuestions: [
    'Can you tell me where the ferry from {town} goes?',
    'Where can a ferry take me from {town}?',
  ],
  answers: [
    'To {town2}.',
    'One ferry goes to {town2}.',
    'There is one to {town2}.',
    'You can sail to {town2}.',
  ],
  withheldAnswers: ['That would be {town2}.', 'It must be {town2}.'],
  brief: '{town2}.',
});
