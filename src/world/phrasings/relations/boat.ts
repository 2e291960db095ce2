import { relationPhrasings } from '../relation-phrasings.ts';

export const boat = relationPhrasings('boat', {
  subject: 'A',
  value: 'boatNumber',
  statements: [
    "{A's} boat has the number {boatNumber}.",
    '{A} owns boat number {boatNumber}.',
    '{A} rows boat number {boatNumber}.',
    '{A} keeps boat number {boatNumber} in the harbour.',
    '{A} painted the number {boatNumber} on {A:his} boat.',
    'At sea you know {A:him} by boat number {boatNumber}.',
    '{A} goes fishing in boat number {boatNumber}.',
    '{A} has a boat that leaks, number {boatNumber}.',
    'The boat of {A:name} is number {boatNumber}.',
  ],
  withheldStatements: [
    '{A} goes to sea in boat number {boatNumber}.',
    'The number on the boat of {A:name} is {boatNumber}.',
  ],
  speech: [
    'My boat has the number {boatNumber}.',
    'I own boat number {boatNumber}.',
    'I go fishing in boat number {boatNumber}.',
  ],
  toYou: ['Which boat do you own?', 'What number does your boat have?', 'In which boat do you go fishing?'],
  questions: [
    'Which boat belongs to {A:name}?',
    'What number does the boat of {A:name} have?',
    'In which boat does {A:name} go fishing?',
    'Which boat does {A:name} own?',
  ],
  withheldQuestions: [
    'Can you tell me the number of the boat of {A:name}?',
    'What number did {A:name} paint on the boat?',
  ],
  answers: [
    'It has the number {boatNumber}.',
    'It is number {boatNumber}.',
    'The number is {boatNumber}.',
    'That is boat number {boatNumber}.',
  ],
  withheldAnswers: ['That would be number {boatNumber}.', 'It must be number {boatNumber}.'],
  brief: '{boatNumber}.',
});
